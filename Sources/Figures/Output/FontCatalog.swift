#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Knows which font families are installed, without asking another program: fonts are files in known folders, named after
/// their family.
enum FontCatalog {
    /// The first of the families that is installed.
    static func firstInstalled(of families: [String]) -> String? { families.first(where: isInstalled) }

    private static func isInstalled(_ family: String) -> Bool {
        let stem = family.filter { $0 != " " }
        if usualPlaces.contains(where: {
            access("\($0)/\(stem)-Regular.ttf", R_OK) == 0 || access("\($0)/\(stem).ttf", R_OK) == 0
        }) {
            return true
        }
        return installed.contains(stem)
    }

    /// Where the families that figures prefer usually are; looked at first, since searching all fonts takes a while.
    private static let usualPlaces = [
        "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2",
        "/usr/share/fonts/truetype/dejavu",
        "/usr/share/fonts/liberation-sans", "/usr/share/fonts/liberation", "/usr/share/fonts/TTF",
    ]

    /// The families of all font files, without blanks.
    private static let installed: Set<String> = {
        var families: Set<String> = []
        for folder in folders { collect(in: folder, depth: 6, into: &families) }
        return families
    }()

    private static var folders: [String] {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        let shared = (variable("XDG_DATA_DIRS") ?? "").split(separator: ":").map { "\($0)/fonts" }
        let home = variable("HOME").map { ["\($0)/.fonts", "\($0)/.local/share/fonts", "\($0)/Library/Fonts"] } ?? []
        return ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"] + shared + home
    }

    private static func collect(in folder: String, depth: Int, into families: inout Set<String>) {
        guard depth > 0, let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            if let family = family(ofFile: name) {
                families.insert(family)
            } else if !name.contains(".") || entry.pointee.d_type == UInt8(DT_DIR) {
                collect(in: "\(folder)/\(name)", depth: depth - 1, into: &families)
            }
        }
    }

    /// `LiberationSans-Regular.ttf` holds LiberationSans; other weights and what is no font hold nothing of use.
    private static func family(ofFile name: String) -> String? {
        guard let dot = name.lastIndex(of: "."), ["ttf", "otf", "ttc"].contains(name[dot...].dropFirst().lowercased())
        else {
            return nil
        }
        let stem = name[..<dot]
        guard let dash = stem.lastIndex(of: "-") else { return stem.filter { $0 != " " } }
        return ["Regular", "Roman", "Book"].contains(stem[dash...].dropFirst())
            ? stem[..<dash].filter { $0 != " " } : nil
    }
}
