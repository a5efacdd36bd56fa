namespace Twin.Domain.Messages;

/// <summary>The order of work within one step of a flow world; each is the priority of the mail that does it.</summary>
/// <remarks>
/// Supply, request, clear, execute, close: with the market's two turns between them, because what it may buy depends
/// on what it sold, and with one return of what a process cannot use. Nothing iterates.
/// </remarks>
public static class StepPhase
{
    /// <summary>What perishes of the step before is written off.</summary>
    public const byte Close = 0;

    /// <summary>What the step before made reaches depots and grids; equipment lines tell their position.</summary>
    public const byte Supply = 1;

    /// <summary>The planner aims.</summary>
    public const byte Plan = 2;

    /// <summary>Everybody asks.</summary>
    public const byte Request = 3;

    /// <summary>Depots and grids tell their backers what they are short of.</summary>
    public const byte Assess = 4;

    /// <summary>Backers act: storage delivers, links and the market ask for what they will carry away.</summary>
    public const byte Back = 5;

    /// <summary>Depots and grids share out what they hold.</summary>
    public const byte Clear = 6;

    /// <summary>The market buys with what it has earned.</summary>
    public const byte Trade = 7;

    /// <summary>Depots share out what was bought.</summary>
    public const byte ClearImports = 8;

    /// <summary>Processes scale to their scarcest grant and return the rest, once.</summary>
    public const byte Return = 9;

    /// <summary>Depots and grids share out what was returned.</summary>
    public const byte Reclear = 10;

    /// <summary>Equipment is retired and commissioned.</summary>
    public const byte Commission = 11;

    /// <summary>Processes work.</summary>
    public const byte Execute = 12;
}
