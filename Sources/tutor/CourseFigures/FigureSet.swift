import Figures

/// All files that one figure is asked for in: formats, the stages of a talk, an animation.
struct FigureSet {
    /// At least one.
    var formats: [FigureFormat]
    /// Whether the figure is made in stages too.
    var hasSteps = false
    /// What curves that grow are made into; nil where they are not.
    var animation: Animation?

    /// Moving pictures.
    enum Animation: Hashable {
        case gif
        /// Numbered pictures.
        case sequence(FigureFormat)

        /// - Throws: ``FigureError/unknownFormatName(_:)`` for what is no format.
        init(named name: String) throws(FigureError) {
            self = name.lowercased() == "gif" ? .gif : .sequence(try FigureFormat(named: name))
        }
    }

    /// How many pictures an animation has, and how long the curves grow.
    static let frames = 40
    static let seconds = 4.0

    /// What is told of the files beyond their names.
    struct Result {
        var files: [FigureFile] = []
        /// The stages by their names, and the stem of their files.
        var steps: [(name: String, stem: String)] = []
    }

    /// All of them.
    /// - Parameter stem: the name of the files without ending.
    func files(_ figure: Figure, stem: String, by renderer: FigureRenderer) throws(FigureError) -> Result {
        var files: [FigureFile] = []
        for format in formats { files += try renderer.files(figure, format: format, stem: stem) }
        var result = try stages(figure, stem: stem, by: renderer)
        result.files = files + result.files
        return result
    }

    /// The stages and the animation without the figure itself.
    func stages(_ figure: Figure, stem: String, by renderer: FigureRenderer) throws(FigureError) -> Result {
        var result = Result()
        if hasSteps {
            for (index, step) in FigureStage.steps(of: figure).enumerated() {
                let name = "\(stem)-step-\(index + 1)"
                result.steps.append((step.name, name))
                for format in formats where format != .text {
                    result.files += try renderer.files(figure, format: format, stem: name, stage: step)
                }
            }
        }
        switch animation {
        case .gif:
            let bytes = try renderer.animation(figure, frames: Self.frames, seconds: Self.seconds)
            result.files.append(FigureFile(name: "\(stem).gif", bytes: bytes))
        case .sequence(let format):
            for (index, stage) in FigureStage.growing(Self.frames).enumerated() {
                let number = String("00\(index + 1)".suffix(3))
                result.files += try renderer.files(
                    figure, format: format, stem: "\(stem)-frame-\(number)", stage: stage)
            }
        case nil: break
        }
        return result
    }
}
