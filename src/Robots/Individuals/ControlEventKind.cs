namespace Twin.Robots.Individuals;

/// <summary>What can happen at a fleet control.</summary>
public enum ControlEventKind : byte
{
    /// <summary>Orders were taken into the book.</summary>
    OrderTaken,

    /// <summary>Orders were refused: the book is full.</summary>
    OrderRefused,

    /// <summary>A robot was sent to a task.</summary>
    TaskGiven,

    /// <summary>A task was done.</summary>
    TaskEnded,

    /// <summary>A failure left a task undone; what is left waits for another robot.</summary>
    TaskCut,

    /// <summary>A robot turned a task down.</summary>
    TaskDeclined,

    /// <summary>A robot was sent to a charging place.</summary>
    ChargeGiven,

    /// <summary>A robot waits for a charging place.</summary>
    ChargeQueued,

    /// <summary>A robot is charged.</summary>
    ChargeEnded,

    /// <summary>A robot broke down on its way to a charging place.</summary>
    ChargeCut,

    /// <summary>A robot broke down and waits for a crew.</summary>
    RepairQueued,

    /// <summary>A crew was sent to a repair.</summary>
    RepairGiven,

    /// <summary>A repair is done.</summary>
    RepairEnded,

    /// <summary>The crew broke down itself; the patient waits again.</summary>
    RepairCut,

    /// <summary>A robot has nothing to do.</summary>
    Idled,

    /// <summary>A robot entered service.</summary>
    Entered,

    /// <summary>A robot left service for good.</summary>
    Retired,

    /// <summary>Robots are being built.</summary>
    Built,

    /// <summary>A spare part came.</summary>
    SpareCame,

    /// <summary>Energy was granted.</summary>
    EnergyCame,

    /// <summary>Somebody was told what was done; changes nothing.</summary>
    SumsTold,

    /// <summary>Electricity became cheap or dear.</summary>
    PriceTold,

    /// <summary>A robot was sent to change its tool for a task.</summary>
    ToolGiven,

    /// <summary>A robot has changed its tool and was sent to the task.</summary>
    ToolChanged,

    /// <summary>A robot broke down before its tool was changed, or turned the task down; it waits again.</summary>
    ToolCut,
}
