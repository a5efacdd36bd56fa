using Twin.Domain;

namespace Twin.Factory.Plants;

/// <summary>Layout of one output of a plant in the lists.</summary>
internal readonly ref struct OutputLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 9;

    /// <summary>Where the carried fraction, and what mass or energy held back, lie in the line.</summary>
    public const int FractionAt = 4, OwedAt = 5;

    private const int OwnAt = 0, StoreAt = 1, NumAt = 2, DenAt = 3, MassAt = 6, EnergyAt = 7, YieldAt = 8;

    private readonly ReadOnlySpan<long> _line;

    private OutputLine(ReadOnlySpan<long> line) => _line = line;

    /// <summary>Account in which it waits for the next step's supply.</summary>
    public int Own => (int)_line[OwnAt];

    /// <summary>Account of the depot or grid that takes it.</summary>
    public int Store => (int)_line[StoreAt];

    /// <summary>Quanta of the output per µ-unit of activity, yield included.</summary>
    public Ratio PerActivity => _line[YieldAt] == PlantRules.Nano
        ? new Ratio(_line[NumAt], _line[DenAt])
        : new Ratio((long)((Int128)_line[NumAt] * _line[YieldAt] / PlantRules.Nano), _line[DenAt]);

    public long Fraction => _line[FractionAt];

    public long Owed => _line[OwedAt];

    public long MassMg => _line[MassAt];

    public long EnergyJ => _line[EnergyAt];

    public static OutputLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, PlantOutput output)
    {
        var line = lines.Slice(index * Words, Words);
        line[OwnAt] = output.OwnAccount;
        line[StoreAt] = output.StoreAccount;
        line[NumAt] = output.PerActivity.Num;
        line[DenAt] = output.PerActivity.Den;
        line[MassAt] = output.Good.MassMg;
        line[EnergyAt] = output.Good.EnergyJ;
        line[YieldAt] = PlantRules.Nano;
    }

    /// <summary>Raises the main output to a yield. Unit: 10^-9 of the opening yield.</summary>
    public static void Raise(Span<long> lines, long yieldNano) => lines[YieldAt] = yieldNano;
}
