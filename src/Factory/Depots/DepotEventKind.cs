namespace Twin.Factory.Depots;

/// <summary>What can happen to a depot or grid.</summary>
public enum DepotEventKind : byte
{
    /// <summary>A flow good perished. Line: good, A: quanta.</summary>
    Perished,

    /// <summary>Requests were left unserved when the step ended. Line: good, A: quanta.</summary>
    LeftUnserved,

    /// <summary>The book is wiped for a new step.</summary>
    StepOpened,

    /// <summary>Somebody asked. Line: slot, A: quanta.</summary>
    Asked,

    /// <summary>Somebody gave back. Line: slot, A: quanta.</summary>
    GivenBack,

    /// <summary>A backer was told. Line: backer, A: quanta wanted.</summary>
    BackerTold,

    /// <summary>A good was granted. Line: slot, A: quanta, B: good.</summary>
    Granted,

    /// <summary>A phase is over. A: the phase that comes next.</summary>
    PhaseEnded,
}
