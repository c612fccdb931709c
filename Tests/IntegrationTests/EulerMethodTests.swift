import Integration
import Testing
import Units

@Suite struct EulerMethodTests {
    @Test func addsTheSlopeTimesTheStep() throws {
        let model = try TestModel("dv/dt = (I - v)/tau : 1\nI : 1", ["tau": 10 * .ms])
        #expect(try model.statements(.euler) == "v = v + dt*((I - v)/tau)")
        var element = try model.element(.euler, dt: 1e-3, ["v": 2, "I": 1])
        element.step()
        #expect(isClose(element["v"], 1.9, relative: 1e-15))
    }
}
