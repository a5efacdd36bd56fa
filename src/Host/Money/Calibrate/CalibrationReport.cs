using Twin.Macro.Estimation;

namespace Twin.Host.Money.Calibrate;

/// <summary>The answer of <c>twin macro calibrate</c>.</summary>
/// <param name="Boundary">Whose economy it is.</param>
/// <param name="Base">The file of judged values.</param>
/// <param name="Data">Files of statistics.</param>
/// <param name="From">First quarter of the window.</param>
/// <param name="To">Last quarter of the window, and the opening.</param>
/// <param name="LeftOut">Quarters whose own errors do not count, and why.</param>
/// <param name="Values">Every number of the file, in its order.</param>
/// <param name="Joint">Numbers that the data know only together.</param>
/// <param name="NotIdentified">Keys of what stays judgement.</param>
/// <param name="Unexplained">What the equations leave, by quarter: standard deviations.</param>
/// <param name="Sensitivity">What moves the answers of the calibrated economy.</param>
/// <param name="Out">The file written; none.</param>
internal sealed record CalibrationReport(
    string Boundary,
    string Base,
    IReadOnlyList<string> Data,
    string From,
    string To,
    string LeftOut,
    IReadOnlyList<CalibratedValue> Values,
    IReadOnlyList<JointBelief> Joint,
    IReadOnlyList<string> NotIdentified,
    UnexplainedShocks Unexplained,
    IReadOnlyList<AnswerSensitivity> Sensitivity,
    string? Out);
