namespace Twin.Domain.Accounts;

/// <summary>Sees every posting after it was booked.</summary>
public interface IPostingObserver
{
    /// <summary>Called once for each posting, in order.</summary>
    /// <param name="posting">The posting, residual lines included; valid only during the call.</param>
    void On(in Posting posting);
}
