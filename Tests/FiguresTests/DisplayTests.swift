import Testing

@testable import Figures

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

@Suite struct DisplayTests {
    private let folder = TemporaryFolder()

    /// A server that listens at a path of the folder.
    private func listen(at name: String) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(folder.path)/\(name)".utf8) }
        #if canImport(Glibc)
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let server = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return server
    }

    private func answers(_ variables: [String: String]) -> Bool {
        // As from another machine, so that macOS asks too.
        Display.answers { variables.merging(["SSH_CONNECTION": "x"]) { first, _ in first }[$0] }
    }

    @Test func whereNoVariableNamesAScreenThereIsNone() {
        #expect(!answers([:]))
    }

    @Test func aServerThatListensAnswersAndOneThatHasGoneDoesNot() {
        let server = listen(at: "wayland-9")
        let variables = ["WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": folder.path]
        #expect(!answers(variables))
        #if canImport(Glibc)
            Glibc.listen(server, 1)
        #else
            Darwin.listen(server, 1)
        #endif
        #expect(answers(variables))
        #expect(answers(["WAYLAND_DISPLAY": "\(folder.path)/wayland-9"]))
        close(server)
        #expect(!answers(variables))
    }

    @Test(arguments: [
        ":58123", "unix:58123", "localhost:58123.0", "nosuchhost.invalid:0", "127.0.0.1:58123", ":", "x", ":99999999",
        ":-1",
    ])
    func aNameThatLeadsNowhereIsNoScreen(name: String) {
        #expect(!answers(["DISPLAY": name]))
        #expect(!answers(["WAYLAND_DISPLAY": name]))
    }
}
