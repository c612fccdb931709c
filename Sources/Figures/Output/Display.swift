#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Finds out whether there is a screen to open a window on.
///
/// That a variable names one says little: in a terminal that has outlived its session, or behind a broken tunnel, gnuplot
/// would wait for ever. So the display server is called, and has to accept in time.
enum Display {
    /// Whether a display server takes our call.
    /// - Parameter variable: What the environment says by a name.
    static func answers(_ variable: (String) -> String? = variable) -> Bool {
        #if canImport(Darwin)
            // The windows of macOS need no variable; a session from elsewhere has none.
            if variable("SSH_CONNECTION") == nil { return true }
        #endif
        if let name = variable("WAYLAND_DISPLAY"), waylandAnswers(name, folder: variable("XDG_RUNTIME_DIR")) {
            return true
        }
        if let name = variable("DISPLAY"), xAnswers(name) { return true }
        return false
    }

    /// Milliseconds.
    private static let patience: Int32 = 500

    /// What the environment of this program says; nothing where it says nothing.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func waylandAnswers(_ name: String, folder: String?) -> Bool {
        if name.hasPrefix("/") { return accepts(path: name) }
        return folder.map { accepts(path: "\($0)/\(name)") } ?? false
    }

    /// `:0`, `:10.0`, `unix:0`, `localhost:10.0`, and on macOS the path of a socket.
    private static func xAnswers(_ name: String) -> Bool {
        guard let colon = name.lastIndex(of: ":"),
            let number = UInt16(name[name.index(after: colon)...].prefix { $0.isNumber }), number < 59535
        else { return false }
        if name.hasPrefix("/") { return accepts(path: name) || accepts(path: String(name[..<colon])) }
        let host = name[..<colon]
        if host.isEmpty || host == "unix" {
            return accepts(path: "/tmp/.X11-unix/X\(number)") || accepts(port: 6000 + number, of: "localhost")
        }
        return accepts(port: 6000 + number, of: String(host))
    }

    private static func accepts(path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { bytes in
            guard path.utf8.count < bytes.count else { return false }
            bytes.copyBytes(from: path.utf8)
            return true
        }
        guard fits else { return false }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                accepts($0, size: socklen_t(MemoryLayout<sockaddr_un>.size), family: AF_UNIX)
            }
        }
    }

    private static func accepts(port: UInt16, of host: String) -> Bool {
        var wanted = addrinfo()
        wanted.ai_family = AF_UNSPEC
        // Names are not asked for on the network, which might take minutes; tunnels end at this machine.
        wanted.ai_flags = AI_NUMERICSERV | (host == "localhost" ? 0 : AI_NUMERICHOST)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &wanted, &found) == 0 else { return false }
        defer { freeaddrinfo(found) }
        var next = found
        while let entry = next {
            if accepts(entry.pointee.ai_addr, size: entry.pointee.ai_addrlen, family: entry.pointee.ai_family) {
                return true
            }
            next = entry.pointee.ai_next
        }
        return false
    }

    private static func accepts(_ address: UnsafePointer<sockaddr>, size: socklen_t, family: Int32) -> Bool {
        #if canImport(Glibc)
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        if connect(descriptor, address, size) == 0 { return true }
        guard errno == EINPROGRESS else { return false }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&waiting, 1, patience) == 1 else { return false }
        var failure: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &length) == 0 && failure == 0
    }
}
