import Expressions
import Figures

/// The figures of a script, and which of them the next plotting call draws into: pylab's state.
final class Drawing {
    private var pages: [PageObject] = []
    private var current: PageObject?
    /// Pages that were closed, into whose axes a script may go on drawing.
    private var closed: [PageObject] = []

    /// The page that is drawn into, opened where there is none.
    func page(_ call: Call) throws(Diagnostic) -> PageObject {
        if let current { return current }
        return try open(number: nil, call)
    }

    /// The axes that are drawn into.
    func axes(_ call: Call) throws(Diagnostic) -> AxesObject { try page(call).currentAxes }

    /// `figure()` and `figure(2)`: a new page, or the one that has the number already.
    func open(number: String?, _ call: Call) throws(Diagnostic) -> PageObject {
        if let number, let page = pages.first(where: { $0.number == number && !$0.isShown }) {
            current = page
            return page
        }
        guard pages.count < call.machine.limits.figures else {
            throw Diagnostic(
                "too-many-figures", "the script has opened more than \(pages.count) figures",
                advice: "draw several curves into one", at: call.fragment)
        }
        let page = PageObject(number: number ?? String(pages.count + 1))
        pages.append(page)
        current = page
        return page
    }

    /// `show()`: what is drawn after it goes to a page of its own.
    func show() {
        for page in pages { page.isShown = true }
        current = nil
    }

    /// `close()`: the page is thrown away if it was not shown.
    func close(all: Bool) {
        guard let page = current else { return }
        closed += pages.filter { all ? !$0.isShown : $0 === page }
        if all { pages.removeAll { !$0.isShown } } else { pages.removeAll { $0 === page } }
        current = nil
    }

    func select(_ page: PageObject) { current = page }

    /// What has been drawn; pages on which nothing is are left out.
    var figures: [Figure] { pages.compactMap(\.figure) }
}
