using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Plants;

/// <summary>Layout of one current input of a plant in the lists.</summary>
internal readonly ref struct InputLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 13;

    private const int KindAt = 0, DepotAt = 1, SlotAt = 2, OwnAt = 3, WipAt = 4, NumAt = 5, DenAt = 6;
    private const int MassAt = 9, EnergyAt = 10, BaseNumAt = 11, StoreAt = 12;

    /// <summary>Where the carried fraction of started and of finished work lies in the line.</summary>
    public const int StartedFractionAt = 7, FinishedFractionAt = 8;

    private const long FinestDenominator = 1_000_000_000_000_000_000;

    private readonly ReadOnlySpan<long> _line;

    private InputLine(ReadOnlySpan<long> line) => _line = line;

    public InputKind Kind => (InputKind)_line[KindAt];

    public Address Depot => Address.FromPacked(_line[DepotAt]);

    public int Slot => (int)_line[SlotAt];

    /// <summary>Account of what was granted and not yet used; for a good of nature, nature's own.</summary>
    public int Own => (int)_line[OwnAt];

    public int Wip => (int)_line[WipAt];

    /// <summary>Account of the depot or grid that serves it.</summary>
    public int Store => (int)_line[StoreAt];

    /// <summary>Quanta of the input per µ-unit of activity.</summary>
    public Ratio PerActivity => new(_line[NumAt], _line[DenAt]);

    public long StartedFraction => _line[StartedFractionAt];

    public long FinishedFraction => _line[FinishedFractionAt];

    public long MassMg => _line[MassAt];

    public long EnergyJ => _line[EnergyAt];

    public static InputLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, PlantInput input, Address depot)
    {
        var line = lines.Slice(index * Words, Words);
        line[KindAt] = (long)input.Kind;
        line[DepotAt] = depot.Packed;
        line[SlotAt] = input.Slot;
        line[OwnAt] = input.OwnAccount;
        line[WipAt] = input.WipAccount;
        line[NumAt] = line[BaseNumAt] = input.PerActivity.Num;
        line[DenAt] = input.PerActivity.Den;
        line[StartedFractionAt] = input.StartedFraction;
        line[StoreAt] = input.StoreAccount;
        line[MassAt] = input.Good.MassMg;
        line[EnergyAt] = input.Good.EnergyJ;
    }

    /// <summary>
    /// The same coefficient in its finest ratio, so that a falling grade changes it smoothly: 2/1 could only become
    /// 3/1.
    /// </summary>
    /// <param name="ratio">The coefficient at the opening grade.</param>
    /// <param name="gradeAtEndNano">The least grade. Unit: 10^-9 of the opening grade. Range: (0, 10^9].</param>
    public static Ratio Gradable(Ratio ratio, long gradeAtEndNano)
    {
        var (num, den) = ratio;
        var most = (Int128)(long.MaxValue / 4) * gradeAtEndNano / PlantRules.Nano;
        while (num > 0 && den < FinestDenominator && (Int128)num * 10 <= most) (num, den) = (num * 10, den * 10);
        return new Ratio(num, den);
    }

    /// <summary>Raises every coefficient of a mine's inputs as its grade falls.</summary>
    public static void Regrade(Span<long> lines, long gradeNano)
    {
        for (var at = 0; at < lines.Length; at += Words)
        {
            lines[at + NumAt] = (long)((Int128)lines[at + BaseNumAt] * PlantRules.Nano / gradeNano);
        }
    }
}
