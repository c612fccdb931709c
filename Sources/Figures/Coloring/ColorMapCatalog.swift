extension ColorMap {
    /// The default: from dark blue over green to yellow.
    public static let viridis = ColorMap(
        name: "viridis",
        [
            0x440154, 0x48186A, 0x472D7B, 0x424086, 0x3B528B, 0x33638D, 0x2C728E, 0x26828E, 0x21918C, 0x1FA088,
            0x28AE80, 0x3FBC73, 0x5EC962, 0x84D44B, 0xADDC30, 0xD8E219, 0xFDE725,
        ])

    /// The maps that come with the program, as drawn; each can be had from the other end too, under its name and `_r`.
    ///
    /// Smith and van der Walt (2015): viridis, plasma, inferno, magma. Nuñez, Anderton and Renslow (2018): cividis. Moreland
    /// (2009): coolwarm. The others follow Harrower and Brewer (2003), ColorBrewer.
    public static let all: [ColorMap] = [
        .viridis,
        ColorMap(
            name: "plasma",
            [
                0x0D0887, 0x310597, 0x4C02A1, 0x6600A7, 0x7E03A8, 0x9511A1, 0xAA2395, 0xBC3587, 0xCC4778, 0xDA5A6A,
                0xE66C5C, 0xF0804E, 0xF89540, 0xFDAC33, 0xFDC527, 0xF8DF25, 0xF0F921,
            ]),
        ColorMap(
            name: "inferno",
            [
                0x000004, 0x0B0724, 0x210C4A, 0x3D0965, 0x57106E, 0x71196E, 0x8A226A, 0xA32C61, 0xBC3754, 0xD24644,
                0xE45A31, 0xF1731D, 0xF98E09, 0xFCAC11, 0xF9CB35, 0xF2EA69, 0xFCFFA4,
            ]),
        ColorMap(
            name: "magma",
            [
                0x000004, 0x0A0822, 0x1D1147, 0x36106B, 0x51127C, 0x6A1C81, 0x832681, 0x9C2E7F, 0xB73779, 0xD0416F,
                0xE75263, 0xF56B5C, 0xFC8961, 0xFEA772, 0xFEC488, 0xFDE2A3, 0xFCFDBF,
            ]),
        ColorMap(
            name: "cividis",
            [
                0x00224E, 0x002E6A, 0x1A386F, 0x32436D, 0x434E6C, 0x535A6D, 0x61656F, 0x6F7073, 0x7D7C78, 0x8C8878,
                0x9B9476, 0xABA072, 0xBCAE6C, 0xCDBB63, 0xDEC958, 0xF0D846, 0xFEE838,
            ]),
        ColorMap(name: "gray", [0x000000, 0xFFFFFF]), ColorMap(name: "binary", [0xFFFFFF, 0x000000]),
        ColorMap(
            name: "Greys",
            [
                0xFFFFFF, 0xF7F7F7, 0xF0F0F0, 0xE4E4E4, 0xD9D9D9, 0xCBCBCB, 0xBDBDBD, 0xA9A9A9, 0x959595, 0x848484,
                0x727272, 0x626262, 0x515151, 0x3A3A3A, 0x242424, 0x111111, 0x000000,
            ]),
        ColorMap(
            name: "Blues",
            [0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9DCAE1, 0x6AAED6, 0x4191C6, 0x2070B4, 0x08509B, 0x08306B]),
        ColorMap(
            name: "Reds", [0xFFF5F0, 0xFEE0D2, 0xFCBBA1, 0xFC9272, 0xFB694A, 0xEE3A2C, 0xCA181D, 0xA30F15, 0x67000D]),
        ColorMap(
            name: "Greens", [0xF7FCF5, 0xE5F5E0, 0xC7E9C0, 0xA0D99B, 0x73C476, 0x40AA5D, 0x228A44, 0x006C2C, 0x00441B]),
        ColorMap(
            name: "Oranges",
            [0xFFF5EB, 0xFEE6CE, 0xFDD0A2, 0xFDAE6A, 0xFD8C3B, 0xF16813, 0xD84801, 0xA53603, 0x7F2704]),
        ColorMap(
            name: "Purples",
            [0xFCFBFD, 0xEFEDF5, 0xDADAEB, 0xBCBDDC, 0x9E9AC8, 0x807CBA, 0x6A51A3, 0x53268F, 0x3F007D]),
        ColorMap(
            name: "RdBu",
            [
                0x67001F, 0x960F27, 0xBB2A34, 0xD25849, 0xE58368, 0xF5AC8B, 0xFBCEB7, 0xFBE6DA, 0xF6F7F7, 0xDEEBF2,
                0xC0DCEB, 0x98C8E0, 0x68ABD0, 0x3E8CBF, 0x2870B1, 0x15508D, 0x053061,
            ]),
        ColorMap(
            name: "coolwarm",
            [
                0x3B4CC0, 0x4E68D8, 0x6282EA, 0x779AF7, 0x8DB0FE, 0xA3C2FE, 0xB9D0F9, 0xCCD9ED, 0xDDDCDC, 0xECD3C5,
                0xF5C4AC, 0xF7B093, 0xF4987A, 0xEB7D62, 0xDD5F4B, 0xCA3B37, 0xB40426,
            ]),
        ColorMap(
            name: "PuOr",
            [
                0x7F3B08, 0xA04D07, 0xBE630A, 0xDB7D12, 0xEF9E3C, 0xFDBD6E, 0xFED7A2, 0xFBE9CF, 0xF6F6F7, 0xE3E4EF,
                0xCECDE4, 0xB6B0D4, 0x988DBE, 0x7967A6, 0x5D3790, 0x44176F, 0x2D004B,
            ]),
        ColorMap(
            name: "BrBG",
            [
                0x543005, 0x774508, 0x995D13, 0xB97B29, 0xCFA256, 0xE2C787, 0xF1DFB3, 0xF6EDD7, 0xF4F5F5, 0xD7EEEB,
                0xB4E2DB, 0x87D0C5, 0x58B0A7, 0x2D8F87, 0x0C7169, 0x01554B, 0x003C30,
            ]),
        ColorMap(name: "bwr", [0x0000FF, 0xFFFFFF, 0xFF0000]),
        // Angles: both ends are the same colour.
        ColorMap(
            name: "twilight",
            [
                0xE2D9E2, 0xC4CED4, 0x95B5C7, 0x7297C1, 0x6276BA, 0x5E51AD, 0x592A8F, 0x45135C, 0x2F1436, 0x4A1342,
                0x741E4F, 0x983550, 0xB25652, 0xC27C63, 0xCCA389, 0xD8C7BE, 0xE2D9E2,
            ]),
    ]

    /// The map of that name as matplotlib spells it, in either case; nil where there is none.
    public static func named(_ name: String) -> ColorMap? {
        let isReversed = name.hasSuffix("_r")
        var wanted = (isReversed ? String(name.dropLast(2)) : name).lowercased()
        if wanted == "grey" { wanted = "gray" }
        guard let map = all.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        return isReversed ? map.reversed : map
    }

    private init(name: String, _ stops: [UInt32]) { self.init(name: name, stops: stops.map { Color($0) }) }
}
