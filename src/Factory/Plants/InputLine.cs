using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Plants;

/// <summary>Layout of one current input of a plant in the lists.</summary>
internal readonly ref struct InputLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 14;

    private const int KindAt = 0, DepotAt = 1, SlotAt = 2, OwnAt = 3, WipAt = 4, NumAt = 5, DenAt = 6;
    private const int MassAt = 9, EnergyAt = 10, LearnedAt = 11, StoreAt = 12, GradeAt = 13;

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
    public Ratio PerActivity
    {
        get
        {
            var learned = Learns ? _line[LearnedAt] : PlantRules.Nano;
            if (learned == _line[GradeAt]) return new Ratio(_line[NumAt], _line[DenAt]);
            return new Ratio((long)((Int128)_line[NumAt] * learned / _line[GradeAt]), _line[DenAt]);
        }
    }

    /// <summary>Whether experience makes the input smaller.</summary>
    public bool Learns => _line[LearnedAt] != 0;

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
        line[NumAt] = input.PerActivity.Num;
        line[DenAt] = input.PerActivity.Den;
        line[StartedFractionAt] = input.StartedFraction;
        line[StoreAt] = input.StoreAccount;
        line[MassAt] = input.Good.MassMg;
        line[EnergyAt] = input.Good.EnergyJ;
        line[LearnedAt] = input.Learns ? PlantRules.Nano : 0;
        line[GradeAt] = PlantRules.Nano;
    }

    /// <summary>
    /// The same coefficient in its finest ratio, so that a falling grade or learning changes it smoothly: 2/1 could
    /// only become 3/1.
    /// </summary>
    /// <param name="ratio">The opening coefficient.</param>
    /// <param name="gradeAtEndNano">What it is divided by at most. Unit: 10^-9. Range: (0, 10^9].</param>
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
        for (var at = 0; at < lines.Length; at += Words) lines[at + GradeAt] = gradeNano;
    }

    /// <summary>Lowers what learns to its share of the opening coefficient.</summary>
    public static void Learn(Span<long> lines, long shareNano)
    {
        for (var at = 0; at < lines.Length; at += Words)
        {
            if (lines[at + LearnedAt] != 0) lines[at + LearnedAt] = shareNano;
        }
    }
}
