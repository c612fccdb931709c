/// `...` in brackets: as many whole axes as are missing.
final class EllipsisObject: ScriptObject {
    override var typeName: String { "ellipsis" }
    override var description: String { "Ellipsis" }
}
