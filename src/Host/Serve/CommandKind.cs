namespace Twin.Host.Serve;

/// <summary>What can be commanded of a run.</summary>
internal enum CommandKind
{
    /// <summary>Stop its clock.</summary>
    Pause,

    /// <summary>Let its clock go on.</summary>
    Resume,

    /// <summary>Change its pace.</summary>
    Speed,

    /// <summary>Change values of its world from now on.</summary>
    Set,

    /// <summary>Branch it off.</summary>
    Fork,

    /// <summary>Cut its loop off from money.</summary>
    Severance,

    /// <summary>End it.</summary>
    Stop,

    /// <summary>Write something down.</summary>
    Note,
}
