using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>Output from tasks of which people do a part and machines the rest.</summary>
/// <remarks>
/// Y = [β^(1/σ)·X^((σ−1)/σ) + (1−β)^(1/σ)·A^((σ−1)/σ)]^(σ/(σ−1)): machines do the part β of tasks with services X,
/// people the rest with labour A; with σ below 1 no task can be done without. Source: P. Aghion, B. Jones, C. Jones,
/// "Artificial intelligence and economic growth", NBER 23928, 2017, section 2.
/// </remarks>
public static class Tasks
{
    /// <summary>The part of tasks that people do where labour and output are equal and wages have a share.</summary>
    /// <param name="labourShare">Range: (0, 1).</param>
    /// <param name="substitution">σ. Range: above 0, not 1.</param>
    /// <returns>1 − β = share^σ.</returns>
    public static double HumanPart(double labourShare, double substitution) => Power(labourShare, substitution);

    /// <summary>Output of given services and labour.</summary>
    /// <param name="capital">X. Range: above 0.</param>
    /// <param name="labour">A. Range: above 0.</param>
    /// <param name="machineTasks">β. Range: (0, 1).</param>
    /// <param name="substitution">σ. Range: above 0, not 1.</param>
    public static double Output(double capital, double labour, double machineTasks, double substitution)
    {
        double power = 1 - (1 / substitution);
        double sum = (Power(machineTasks, 1 / substitution) * Power(capital, power))
            + (Power(1 - machineTasks, 1 / substitution) * Power(labour, power));
        return Power(sum, 1 / power);
    }

    /// <summary>The services of machines that an output needs.</summary>
    /// <param name="output">Y. Range: above 0.</param>
    /// <param name="labour">A. Range: above 0.</param>
    /// <param name="machineTasks">β. Range: (0, 1).</param>
    /// <param name="substitution">σ. Range: above 0, not 1.</param>
    /// <returns>X; not a number where labour alone cannot do its part of the tasks.</returns>
    public static double CapitalFor(double output, double labour, double machineTasks, double substitution)
    {
        double power = 1 - (1 / substitution);
        double rest = Power(output, power) - (Power(1 - machineTasks, 1 / substitution) * Power(labour, power));
        return rest > 0 ? Power(rest / Power(machineTasks, 1 / substitution), 1 / power) : double.NaN;
    }

    /// <summary>Wages as a part of output where labour is paid its marginal product.</summary>
    /// <param name="output">Y. Range: above 0.</param>
    /// <param name="labour">A. Range: above 0.</param>
    /// <param name="machineTasks">β. Range: (0, 1).</param>
    /// <param name="substitution">σ. Range: above 0, not 1.</param>
    /// <returns>sN = (1−β)^(1/σ)·(A/Y)^((σ−1)/σ).</returns>
    public static double LabourShare(double output, double labour, double machineTasks, double substitution) =>
        Power(1 - machineTasks, 1 / substitution) * Power(labour / output, 1 - (1 / substitution));

    /// <summary>The part of tasks of machines at which wages have a share.</summary>
    /// <param name="labourShare">sN. Range: (0, 1).</param>
    /// <param name="output">Y. Range: above 0.</param>
    /// <param name="labour">A. Range: above 0.</param>
    /// <param name="substitution">σ. Range: above 0, not 1.</param>
    public static double MachineTasksAt(double labourShare, double output, double labour, double substitution) =>
        1 - Power(labourShare / Power(labour / output, 1 - (1 / substitution)), substitution);

    private static double Power(double x, double y) => ExactMath.Pow(x, y);
}
