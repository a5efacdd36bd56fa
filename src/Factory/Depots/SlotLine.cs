using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Depots;

/// <summary>Layout of one line of a depot's book in the lists: one asker, one good, one class.</summary>
internal readonly ref struct SlotLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 9;

    /// <summary>Where what was asked for and what was granted in this step lie in the line. Unit: quanta.</summary>
    public const int AskedAt = 5, GrantedAt = 6;

    /// <summary>Where what was asked for in the step before lies in the line. Unit: quanta.</summary>
    public const int AskedBeforeAt = 8;

    private const int ClassAt = 0, AskerAt = 1, AskerLineAt = 2, AccountAt = 3, TellAt = 4, LateAt = 7;

    private readonly ReadOnlySpan<long> _line;

    private SlotLine(ReadOnlySpan<long> line) => _line = line;

    public RequestClass Class => (RequestClass)_line[ClassAt];

    public Address Asker => Address.FromPacked(_line[AskerAt]);

    public int AskerLine => (int)_line[AskerLineAt];

    /// <summary>Account of the asker that a grant credits.</summary>
    public int Account => (int)_line[AccountAt];

    /// <summary>Whether the asker wants to be told; plants read their accounts instead.</summary>
    public bool Tells => _line[TellAt] != 0;

    public long Asked => _line[AskedAt];

    public long Granted => _line[GrantedAt];

    /// <summary>
    /// What the depot's backers may reckon with: a link asks only after they were told, so its last request stands in.
    /// </summary>
    public long Foreseen => _line[LateAt] != 0 ? _line[AskedBeforeAt] : _line[AskedAt];

    public long Unmet => _line[AskedAt] - _line[GrantedAt];

    public static SlotLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, DepotSlot slot, Address asker)
    {
        var line = lines.Slice(index * Words, Words);
        line[ClassAt] = (long)slot.Class;
        line[AskerAt] = asker.Packed;
        line[AskerLineAt] = slot.AskerLine;
        line[AccountAt] = slot.Account;
        line[TellAt] = slot.Tells ? 1 : 0;
        line[LateAt] = slot.AskerKind == Links.Link.Kind ? 1 : 0;
    }
}
