#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells when a file may have been written: by the system's notices of its folder, since many editors put a new file in the place of
/// the old one.
final class FolderWatch {
    /// Becomes readable when something has happened.
    let descriptor: Int32
    private let file: String

    #if os(Linux)
        /// - Parameters:
        ///   - folder: its path.
        ///   - file: the name of the file in it; what happens to others is not told.
        /// - Returns: nil where the system has no notices for this folder, or no more of them.
        init?(folder: String, file: String) {
            descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
            self.file = file
            guard descriptor >= 0 else { return nil }
            let events = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
            guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else { return nil }
        }

        /// Takes all that has happened; whether any of it was about the file.
        func take() -> Bool {
            var concerns = false
            var buffer = [UInt8](repeating: 0, count: 16 << 10)
            let headSize = MemoryLayout<inotify_event>.size
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                guard count > 0 else { return concerns }
                var offset = 0
                while offset + headSize <= count {
                    let head = buffer.withUnsafeBytes {
                        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    }
                    let name = buffer[offset + headSize..<offset + headSize + Int(head.len)].prefix { $0 != 0 }
                    // What has no name is about the folder, or says that there was more than could be told.
                    if name.isEmpty || name.elementsEqual(file.utf8) { concerns = true }
                    offset += headSize + Int(head.len)
                }
            }
        }

        deinit { close(descriptor) }
    #else
        private let path: String
        private let folderDescriptor: Int32
        private var fileDescriptor: Int32 = -1

        /// - Parameters:
        ///   - folder: its path.
        ///   - file: the name of the file in it.
        /// - Returns: nil where the system has no notices for this folder, or no more of them.
        init?(folder: String, file: String) {
            descriptor = kqueue()
            folderDescriptor = open(folder, O_EVTONLY | O_CLOEXEC)
            self.file = file
            path = folder + "/" + file
            guard descriptor >= 0, folderDescriptor >= 0, listen(to: folderDescriptor) else { return nil }
            listenToFile()
        }

        /// Takes all that has happened; whether anything has.
        func take() -> Bool {
            var happened = false
            var event = kevent()
            var now = timespec()
            while kevent(descriptor, nil, 0, &event, 1, &now) > 0 { happened = true }
            // The name may belong to another file by now.
            if happened { listenToFile() }
            return happened
        }

        /// A folder tells of its names only; what is written into a file that stays, the file tells itself.
        private func listenToFile() {
            if fileDescriptor >= 0 { close(fileDescriptor) }
            fileDescriptor = open(path, O_EVTONLY | O_CLOEXEC)
            if fileDescriptor >= 0 { _ = listen(to: fileDescriptor) }
        }

        private func listen(to subject: Int32) -> Bool {
            let notes = NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME
            var change = kevent(
                ident: UInt(subject), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
                fflags: UInt32(notes), data: 0, udata: nil)
            return kevent(descriptor, &change, 1, nil, 0, nil) == 0
        }

        deinit {
            for descriptor in [descriptor, folderDescriptor, fileDescriptor] where descriptor >= 0 { close(descriptor) }
        }
    #endif
}
