/// Which names a function knows and where they are kept, while the function is being compiled.
final class FunctionScope {
    typealias Place = FunctionCode.Place

    /// The function around this one; nil at the top level.
    let parent: FunctionScope?
    private let globals: Globals
    /// The function's own names, then those of the comprehensions that are being compiled, the innermost last.
    private var blocks: [[String: Place]] = [[:]]
    private(set) var slotNames: [String?] = []
    private(set) var cellNames: [String?] = []
    private(set) var capturedNames: [String] = []
    private var capturedPlaces: [Place] = []

    /// The scope of a script's top level.
    init(globals: Globals) {
        self.parent = nil
        self.globals = globals
    }

    /// - Parameters:
    ///   - names: what the function assigns to, its parameters first, in their order.
    ///   - shared: what functions inside it speak of.
    init(inside parent: FunctionScope, names: [String], shared: Set<String>) {
        self.parent = parent
        self.globals = parent.globals
        for name in names where blocks[0][name] == nil {
            blocks[0][name] = place(name, isShared: shared.contains(name))
        }
    }

    var isTopLevel: Bool { parent == nil }

    /// Where the variable that the name means here is kept.
    func place(of name: String) -> Place { localPlace(of: name) ?? .global(globals.variable(name)) }

    /// That a name means the one at the top level: `global`.
    func declareGlobal(_ name: String) { blocks[0][name] = .global(globals.variable(name)) }

    /// That a name means the one of a function around this one: `nonlocal`.
    /// - Returns: whether a function around this one has such a variable.
    func declareNonlocal(_ name: String) -> Bool {
        blocks[0][name] = nil
        guard let place = capturedPlace(of: name) else { return false }
        blocks[0][name] = place
        return true
    }

    /// Opens the scope of a comprehension; its variables exist only inside it.
    func openBlock(_ names: [String], shared: Set<String>) {
        var block: [String: Place] = [:]
        for name in names where block[name] == nil {
            block[name] = place(nil, isShared: shared.contains(name))
        }
        blocks.append(block)
    }

    /// - Returns: the cells of the comprehension, which each run of it makes anew.
    func closeBlock() -> [Int] {
        blocks.removeLast().values.compactMap { if case .cell(let index) = $0 { index } else { nil } }
    }

    /// Where the function around this one keeps the variables that this one captures.
    var sourcesOfCaptured: [Place] { capturedPlaces }

    /// A place of its own in the frame, for what the script has no name for.
    func makeHiddenSlot() -> Int {
        slotNames.append(nil)
        return slotNames.count - 1
    }

    private func place(_ name: String?, isShared: Bool) -> Place {
        if isShared {
            cellNames.append(name)
            return .cell(cellNames.count - 1)
        }
        slotNames.append(name)
        return .slot(slotNames.count - 1)
    }

    private func localPlace(of name: String) -> Place? {
        for block in blocks.reversed() { if let place = block[name] { return place } }
        return capturedPlace(of: name)
    }

    private func capturedPlace(of name: String) -> Place? {
        if let index = capturedNames.firstIndex(of: name) { return .captured(index) }
        guard let parent, let outer = parent.localPlace(of: name) else { return nil }
        switch outer {
        case .global: return outer
        case .slot, .cell, .captured:
            capturedNames.append(name)
            capturedPlaces.append(outer)
            return .captured(capturedNames.count - 1)
        }
    }
}
