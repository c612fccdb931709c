import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Nothing of a learner's is lost, whatever happens to the program or the machine.
@Suite struct LearnerSafetyTests {
    private let sample: LearnerSample

    /// Whether file systems can be mounted for a test, where nobody else sees them.
    static let canMount = (try? Program(shell: "unshare -m mount -t tmpfs none /mnt"))?.status == 0

    init() throws { sample = try LearnerSample() }

    @Test func aProcessMayBeKilledAtAnyMoment() throws {
        try sample.write("x = 1\n")
        let start = Date()
        _ = try sample.tutor("check", "2a.1")
        let duration = Date().timeIntervalSince(start)
        var tries = 0
        var killed = 0
        for turn in 0..<40 {
            try sample.write("x = \(turn + 100)\n")
            let program = try RunningProgram(
                "check", "2a.1", environment: ["TUTOR_LESSONS": sample.folder.path + "/L"], in: sample.work)
            // Late enough that the record is being written in many of them.
            usleep(UInt32(Double.random(in: 0.3...1.1) * duration * 1e6))
            program.send(SIGKILL)
            if try program.end() == -SIGKILL { killed += 1 }
            let found = try #require(try sample.exercise("2a.1")["tries"] as? Int)
            #expect(found == tries || found == tries + 1)
            tries = found
            #expect(try sample.text(of: LearnerSample.first) == "x = \(turn + 100)\n")
        }
        #expect(killed > 0)
        let program = try sample.tutor("hint")
        #expect(program.status == 0)
        #expect(program.errors.isEmpty)
        #expect(sample.names == [".tutor.lock", LearnerSample.first, "notes.txt", "tutor.json"])
    }

    @Test func whereNoFileCanGrowTheResultIsToldAndTheRecordStays() throws {
        _ = try sample.tutor("start", "2a.1")
        let before = try sample.text(of: "tutor.json")
        try sample.write("x = 5\n")
        let program = try sample.shell("ulimit -f 0; \"$TUTOR\" check")
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("2a.1  Make it larger: passed\n"))
        #expect(
            program.errors
                == "warning: what you do now is not remembered, since tutor.json cannot be written: File too large\n")
        #expect(try sample.text(of: "tutor.json") == before)
        #expect(try sample.shell("ulimit -f 0; \"$TUTOR\" start 2a.2").status == 3)
        #expect(sample.names == [".tutor.lock", LearnerSample.first, "notes.txt", "tutor.json"])
        #expect(try sample.tutor("check").errors.isEmpty)
        #expect(try sample.exercise("2a.1")["passed"] as? Bool == true)
    }

    @Test(.enabled(if: canMount, "mounting a file system needs root"))
    func onAFullDiskTheResultIsToldAndTheRecordStays() throws {
        let program = try sample.shell(
            """
            unshare -m sh -c '
            mount -t tmpfs -o size=64k none . && cd "$PWD" && "$TUTOR" start 2a.1 > /dev/null && cp tutor.json before || exit 9
            echo "x = 5" > \(LearnerSample.first)
            dd if=/dev/zero of=filler bs=1k 2> /dev/null
            "$TUTOR" check; echo "status $?"
            "$TUTOR" reset --yes; echo "status $?"
            cat \(LearnerSample.first)
            cmp tutor.json before && ls -A
            rm filler; "$TUTOR" check > /dev/null; "$TUTOR" progress | head -1'
            """)
        #expect(
            program.output.hasSuffix(
                """
                status 0
                status 3
                x = 5
                .tutor.lock
                \(LearnerSample.first)
                before
                filler
                tutor.json
                1 of 3 exercises passed

                """), "\(program.output)")
        #expect(
            program.errors == """
                warning: what you do now is not remembered, since tutor.json cannot be written: No space left on device
                error: 2a-1-make-it-larger.py cannot be written: No space left on device

                """)
    }

    @Test(.enabled(if: geteuid() != 0 || canMount, "root may write everywhere, and cannot mount here"))
    func inAFolderThatCannotBeWrittenToEverythingElseWorks() throws {
        try sample.write("x = 5\n")
        let lock =
            geteuid() == 0
            ? "mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\"" : "chmod 555 ."
        let commands =
            "\"$TUTOR\" check; echo \"status $?\"; \"$TUTOR\" hint; \"$TUTOR\" progress; \"$TUTOR\" start 2a.2"
        let program = try sample.shell("\(geteuid() == 0 ? "unshare -m " : "")sh -c '\(lock) || exit 9; \(commands)'")
        chmod(sample.work, 0o755)
        #expect(program.output.contains("2a.1  Make it larger: passed\n"))
        #expect(program.output.contains("status 0\n"))
        #expect(program.output.contains("Hint 1 of 2\n"))
        #expect(program.output.contains("0 of 3 exercises passed\n"))
        #expect(program.output.hasSuffix("2a.2  Make it smaller\n─────────────────────\n\n  Give x 0.\n"))
        let reason = geteuid() == 0 ? "Read-only file system" : "Permission denied"
        let notice = "warning: what you do now is not remembered, since tutor.json cannot be written: \(reason)\n"
        #expect(program.errors == notice + notice + "error: \(LearnerSample.second) cannot be written: \(reason)\n")
        #expect(program.status == 2)
        #expect(sample.names == [LearnerSample.first, "notes.txt"])
    }

    @Test func aDamagedRecordIsPutAside() throws {
        try sample.write("x = 5\n")
        try sample.write("{\"version\": 2, \"exerc", to: "tutor.json")
        let program = try sample.tutor("progress")
        #expect(program.status == 0)
        #expect(program.output.contains("  2a.1  Make it larger  begun      0      0\n"))
        #expect(
            program.errors == """
                warning: tutor.json is damaged: line 1 is no JSON; it is now tutor.json.damaged, and a new one knows the script in the folder
                  try: tutor check --all finds out again what has passed

                """)
        #expect(try sample.text(of: "tutor.json.damaged") == "{\"version\": 2, \"exerc")
        #expect(try sample.tutor("check", "--all").errors.isEmpty)
        #expect(try sample.exercise("2a.1")["passed"] as? Bool == true)
    }

    @Test func anOlderRecordIsTakenOver() throws {
        try sample.write(#"{"version": 1, "exercises": {"2a.1": {"state": "passed", "tries": 4}}}"#, to: "tutor.json")
        #expect(try sample.tutor("progress").output.contains("  2a.1  Make it larger  passed      4      0\n"))
        _ = try sample.tutor("hint", "2a.2")
        #expect(try sample.record()["version"] as? Int == 2)
        #expect(try sample.exercise("2a.1")["tries"] as? Int == 4)
    }

    @Test(arguments: [["progress"], ["list"], ["check", "2a.1"], ["start", "2a.1"], ["watch", "2a.1"], []])
    func aNewerRecordIsRefusedAndLeftAlone(arguments: [String]) throws {
        let text = #"{"version": 3, "exercises": {}}"#
        try sample.write(text, to: "tutor.json")
        let program = try Program(
            arguments, input: "", environment: ["TUTOR_LESSONS": sample.folder.path + "/L"], in: sample.work)
        #expect(program.status == 2)
        #expect(
            program.errors == """
                error: tutor.json was written by a newer tutor than this one
                  expected: version 2 or older
                  found:    version 3
                  try:      update tutor, or work in another folder, as in --folder DIR

                """)
        #expect(sample.names == ["notes.txt", "tutor.json"])
        #expect(try sample.text(of: "tutor.json") == text)
    }

    @Test func whoHoldsTheRecordIsNamed() throws {
        _ = try sample.tutor("start", "2a.1")
        let descriptor = open(sample.work + "/.tutor.lock", O_RDWR)
        defer { close(descriptor) }
        try #require(flock(descriptor, LOCK_EX) == 0)
        try sample.write("4711 tutor watch\n", to: ".tutor.lock")
        try sample.write("x = 5\n")
        let program = try sample.tutor("check")
        #expect(program.status == 0)
        #expect(
            program.errors == """
                warning: what you do now is not remembered, since tutor.json is held by process 4711 (tutor watch)
                  try: wait for it, or end it, and try again

                """)
    }
}
