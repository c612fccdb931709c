import Execution

/// The state arrays and the index lists that the programs of a group reach, by the numbers that columns and instructions name:
/// storage 0 is the group's own, 1 the clock's, and what other groups hold comes behind.
struct Reach {
    private(set) var storages: [StateArrays]
    private(set) var lists: [() -> UnsafePointer<Int32>?]

    init(_ storages: [StateArrays], lists: [() -> UnsafePointer<Int32>?]) {
        self.storages = storages
        // List 0 stands for the elements themselves.
        self.lists = [{ nil }] + lists
    }

    /// The number that state arrays added to these would have.
    var next: Int { storages.count }

    func adding(_ more: [StateArrays]) -> Reach {
        var reach = self
        reach.storages += more
        return reach
    }

    /// Other state arrays in the place of those that references reach; the group's own stay.
    func replacing(_ arrays: StateArrays, with others: StateArrays) -> Reach {
        var reach = self
        for number in References.firstStorage..<storages.count where storages[number] === arrays {
            reach.storages[number] = others
        }
        return reach
    }

    func replacing(lists: [() -> UnsafePointer<Int32>?]) -> Reach { Reach(storages, lists: lists) }
}

extension BoundProgram {
    convenience init(_ program: Program, _ reach: Reach, events: EventList? = nil, seed: UInt32 = 0) {
        self.init(program, storages: reach.storages, indexLists: reach.lists, events: events, seed: seed)
    }
}
