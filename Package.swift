// swift-tools-version: 6.1
import PackageDescription

// The floors of the house, from the ground up: a target may import only what its line names.
let floors: [Target] = [
    .target(name: "Units", dependencies: [.product(name: "RealModule", package: "swift-numerics")]),
    .target(name: "Expressions", dependencies: ["Units"]),
    .target(name: "ModelEquations", dependencies: ["Expressions", "Units"]),
    .target(
        name: "Integration",
        dependencies: [
            "ModelEquations", "Expressions", "Units", .product(name: "RealModule", package: "swift-numerics"),
        ]),
    // The loops over blocks of elements, once for each kind of vector unit.
    .target(name: "CKernels"),
    .target(name: "Execution", dependencies: ["CKernels", "ModelEquations", "Expressions", "Units"]),
    .target(
        name: "Simulation",
        dependencies: [
            "Integration", "Execution", "ModelEquations", "Expressions", "Units",
            .product(name: "RealModule", package: "swift-numerics"),
        ]),
    // What every exported C++ project holds, as texts.
    .target(name: "CStandalone"),
    // A run of a network as a C++ project.
    .target(
        name: "Standalone",
        dependencies: ["CStandalone", "Simulation", "Execution", "ModelEquations", "Expressions", "Units"]),
    // gnuplot-iostream brings boost's streams with it; its header and the library are the system's.
    .target(name: "CGnuplot", linkerSettings: [.linkedLibrary("boost_iostreams")]),
    .target(
        name: "Figures", dependencies: ["Units", "CGnuplot", .product(name: "RealModule", package: "swift-numerics")]),
    .target(
        name: "BrianScript",
        dependencies: [
            "Figures", "Simulation", "Execution", "Integration", "ModelEquations", "Expressions", "Units",
            .product(name: "RealModule", package: "swift-numerics"),
        ]),
    // Names the mistakes in a model that has been run.
    .target(
        name: "Diagnoses",
        dependencies: ["BrianScript", "Simulation", "Integration", "ModelEquations", "Expressions", "Units"]),
    .systemLibrary(
        name: "CMarkGFM", pkgConfig: "libcmark-gfm",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(
        name: "LessonKit",
        dependencies: ["CMarkGFM", "Diagnoses", "BrianScript", "Figures", "Simulation", "Expressions", "Units"]),
    .executableTarget(
        name: "tutor",
        dependencies: [
            "LessonKit", "Diagnoses", "BrianScript", "Standalone", "Simulation", "Figures", "Expressions", "Units",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
]

let tests: [Target] = [
    .testTarget(name: "UnitsTests", dependencies: ["Units"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "Units", "TestSupport"]),
    .testTarget(
        name: "FiguresTests",
        dependencies: ["Figures", "Units", .product(name: "RealModule", package: "swift-numerics")],
        exclude: ["Fakes"]),
    .testTarget(name: "ModelEquationsTests", dependencies: ["ModelEquations", "Expressions", "Units"]),
    .testTarget(
        name: "IntegrationTests",
        dependencies: [
            "Integration", "ModelEquations", "Expressions", "Units",
            .product(name: "RealModule", package: "swift-numerics"),
        ]),
    .testTarget(
        name: "ExecutionTests",
        dependencies: ["Execution", "CKernels", "ModelEquations", "Expressions", "Units", "TestSupport"]),
    .testTarget(
        name: "SimulationTests",
        dependencies: [
            "Simulation", "Integration", "ModelEquations", "Expressions", "Units", "TestSupport",
            .product(name: "RealModule", package: "swift-numerics"),
        ]),
    .testTarget(
        name: "BrianScriptTests",
        dependencies: [
            "BrianScript", "Figures", "Simulation", "ModelEquations", "Expressions", "Units", "TestSupport",
        ],
        exclude: ["Reference", "record.py"]),
    .testTarget(
        name: "StandaloneTests", dependencies: ["Standalone", "BrianScript", "LessonKit", "Expressions", "TestSupport"]),
    .testTarget(
        name: "DiagnosesTests", dependencies: ["Diagnoses", "BrianScript", "LessonKit", "Simulation", "Expressions"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
        name: "LessonKitTests",
        dependencies: [
            "LessonKit", "BrianScript", "Simulation", "ModelEquations", "Expressions", "Units", "TestSupport",
        ]),
    .testTarget(
        name: "TutorTests", dependencies: ["tutor", "Simulation", "ModelEquations", "Units", "TestSupport"]),
]

let package = Package(
    name: "tutor",
    platforms: [.macOS(.v14)],
    products: [
        // The core without scripts and figures, for packages that simulate from Swift.
        .library(name: "TutorCore", targets: ["Simulation", "ModelEquations", "Expressions", "Units"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    ],
    targets: floors + tests
)
