namespace Twin.Robots.Tests.Individuals;

/// <summary>Queueing closed forms. Source: D. Gross, C. M. Harris, "Fundamentals of Queueing Theory", ch. 2.</summary>
internal static class ClosedForms
{
    /// <summary>Mean number in the queue of M/M/c: Erlang C.</summary>
    public static double QueueOfMmc(double load, int servers)
    {
        var (term, sum) = (1.0, 0.0);
        for (var n = 0; n < servers; n++)
        {
            sum += term;
            term *= load / (n + 1);
        }

        var busy = load / servers;
        var wait = term / (1 - busy);
        return wait / (sum + wait) * busy / (1 - busy);
    }

    /// <summary>Of N machines that fail at a rate and are served by c crews at a rate: mean number not running, and
    /// mean number in the queue.</summary>
    public static (double Down, double Queue) MachineRepair(int machines, int crews, double failing, double repairing)
    {
        var (weight, total, down, queue) = (1.0, 1.0, 0.0, 0.0);
        for (var n = 1; n <= machines; n++)
        {
            weight *= (machines - n + 1) * failing / (Math.Min(n, crews) * repairing);
            total += weight;
            down += n * weight;
            queue += Math.Max(0, n - crews) * weight;
        }

        return (down / total, queue / total);
    }

    /// <summary>Chance that a Poisson number reaches a count.</summary>
    public static double PoissonAtLeast(double mean, int count)
    {
        var (term, below) = (Math.Exp(-mean), 0.0);
        for (var n = 0; n < count; n++)
        {
            below += term;
            term *= mean / (n + 1);
        }

        return 1 - below;
    }
}
