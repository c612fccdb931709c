import BrianScript
import Testing

@testable import tutor

@Suite struct LimitSettingTests {
    @Test(arguments: [("time=20s", 20.0), ("time=2min", 120), ("time=1h", 3600), ("time=500ms", 0.5), ("time=3", 3)])
    func aTimeMayHaveItsUnit(text: String, seconds: Double) throws {
        var limits = Limits()
        try #require(LimitSetting(argument: text)).set(in: &limits)
        #expect(limits.seconds == seconds)
    }

    @Test(arguments: ["time=1e30", "time=1e308h", "time=-1s", "time=0", "memory=1e30", "memory=1e308TB", "time", "x=1"])
    func whatCannotBeCountedIsRefused(text: String) {
        #expect(LimitSetting(argument: text) == nil)
    }
}
