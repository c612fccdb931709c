import Expressions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// States of networks in a file, by their names: lines of text, with numbers in the shortest decimals that read back exactly.
///
///     tutor states 1
///     state 0.1 0.0001 default
///     object neurongroup
///     array 2 v
///     -0.06 -0.0575
public enum StateFile {
    private static let heading = "tutor states 1"

    /// The states of a file.
    /// - Throws: a diagnostic where it cannot be read or holds something else.
    public static func read(_ path: String) throws(Diagnostic) -> [String: StoredState] {
        try decode(String(decoding: bytes(of: path), as: UTF8.self), path)
    }

    /// Replaces a file, or makes it; what there was before stays until all has been written.
    /// - Throws: a diagnostic where it cannot be written.
    public static func write(_ states: [String: StoredState], to path: String) throws(Diagnostic) {
        let part = "\(path).part"
        guard let file = fopen(part, "w") else { throw failure("written", part) }
        let text = Array(encode(states).utf8)
        let written = fwrite(text, 1, text.count, file)
        guard fclose(file) == 0, written == text.count, rename(part, path) == 0 else {
            let failed = failure("written", path)
            unlink(part)
            throw failed
        }
    }

    // MARK: - Text

    static func encode(_ states: [String: StoredState]) -> String {
        var lines = [heading]
        for (name, state) in states.sorted(by: { $0.key < $1.key }) {
            lines.append("state \(state.time) \(state.dt) \(escaped(name))")
            for (object, arrays) in state.objects.sorted(by: { $0.key < $1.key }) {
                lines.append("object \(escaped(object))")
                for (name, values) in arrays.sorted(by: { $0.key < $1.key }) {
                    lines.append("array \(values.count) \(escaped(name))")
                    lines.append(values.map(\.description).joined(separator: " "))
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func decode(_ text: String, _ path: String) throws(Diagnostic) -> [String: StoredState] {
        var states: [String: StoredState] = [:]
        var (state, object) = ("", "")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst().map(String.init) == heading else { throw noStates(path, line: 1) }
        var number = 1
        while let line = lines.popFirst() {
            number += 1
            if line.isEmpty, lines.isEmpty { break }
            let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let rest = words.count > 1 ? words[1] : ""
            switch words[0] {
            case "state":
                let parts = rest.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 3, let time = Double(parts[0]), let dt = Double(parts[1]) else {
                    throw noStates(path, line: number)
                }
                state = unescaped(parts[2])
                states[state] = StoredState(time: time, dt: dt, objects: [:])
            case "object" where states[state] != nil:
                object = unescaped(rest)
                states[state]?.objects[object] = [:]
            case "array" where states[state]?.objects[object] != nil:
                let parts = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                number += 1
                guard parts.count == 2, let count = Int(parts[0]), let values = lines.popFirst() else {
                    throw noStates(path, line: number)
                }
                let numbers = values.split(separator: " ").compactMap { Double($0) }
                guard numbers.count == count else { throw noStates(path, line: number) }
                states[state]?.objects[object]?[unescaped(parts[1])] = numbers
            default: throw noStates(path, line: number)
            }
        }
        return states
    }

    /// A name on one line.
    private static func escaped(_ name: String) -> String {
        name.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func unescaped(_ text: String) -> String {
        text.split(separator: "\\\\", omittingEmptySubsequences: false).map { $0.replacing("\\n", with: "\n") }
            .joined(separator: "\\")
    }

    private static func noStates(_ path: String, line: Int) -> Diagnostic {
        Diagnostic(
            "not-a-state", "\(path) holds no states of a network", found: "something else in line \(line)",
            advice: "give a file that store() has written")
    }

    // MARK: - Files

    private static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        guard let file = fopen(path, "r") else {
            throw failure("read", path, errno == ENOENT ? StateFile.missing : "file-access")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            bytes += chunk[..<count]
            if count < chunk.count { break }
        }
        guard ferror(file) == 0 else { throw failure("read", path) }
        return bytes
    }

    /// What a file that is not there is called.
    static let missing: Diagnostic.Identifier = "file-missing"

    private static func failure(
        _ action: String, _ path: String, _ id: Diagnostic.Identifier = "file-access"
    ) -> Diagnostic {
        Diagnostic(
            id, "\(path) cannot be \(action)", found: String(cString: strerror(errno)),
            advice: "check the folder and its permissions")
    }
}
