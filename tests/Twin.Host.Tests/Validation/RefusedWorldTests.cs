using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Validation;

/// <summary>What is wrong with a world's owners, its economy or its loop ends a command with 2, the place and what
/// would mend it.</summary>
[Collection(InAFolder.Name)]
public sealed class RefusedWorldTests : IDisposable
{
    private const string Text = """
        twin: 1
        name: mill
        seed: 1
        from: 2025-01-01
        until: 1 yr
        step: 0.25 yr
        owner: loop
        goods:
          ore: { kind: nature, unit: t }
          metal: { unit: t, quantum: 1e-6 t }
        processes:
          make-metal: { output: metal, inputs: { ore: 1.6 t/t }, equipment: { metal: 0.1 t·yr/t }, wear: 5 %/yr }
        sites:
          mill: { kind: process-plant, process: make-metal, capacity: 100 t/yr }
          depot: { kind: depot, stock: { metal: 5 t } }
        economy:
          set: { growth: 2.2 %/yr }
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "growth: 2.2 %/yr", "deposits: 1", "17:20", "TW0213", "economy.set.deposits", "1",
        "banks hold deposits = loans + bonds + reserves; correct one of them")]
    [InlineData(
        "growth: 2.2 %/yr", "bonds: 8", "17:17", "TW0213", "economy.set.bonds", "8",
        "raise it, or lower centralBankBonds, bankBonds or foreignBonds")]
    [InlineData(
        "growth: 2.2 %/yr", "labourShare: -10 %", "17:23", "TW0213", "economy.set.labourShare", "-0.1",
        "choose a number from 0.01 to 0.99")]
    [InlineData(
        "growth: 2.2 %/yr", "publicShare: 0.9", "17:3", "TW0213", "economy.set.deficit", "a tax rate of ",
        "compare deficit with publicShare, transfers and the interest on bonds")]
    [InlineData(
        "owner: loop", "# nobody", "16:1", "TW0371", "owner", "nothing", "write owner: loop at the top of the file")]
    [InlineData(
        "owner: loop", "owner: robots", "7:8", "TW1209", "owner", "robots", "known: human, loop")]
    public void World_ThatCannotBe_IsRefusedByEveryCommandWithItsPlace(
        string written, string changed, string place, string code, string where, string got, string fix)
    {
        File.WriteAllText("mill.yaml", Text.Replace(written, changed, StringComparison.Ordinal));

        foreach (var command in (string[][])
            [["run", "mill.yaml", "--out", "run"], ["growth", "mill.yaml"], ["validate", "mill.yaml"],
            ["ensemble", "mill.yaml", "--runs", "2"]])
        {
            var said = TwinRunner.Run(ExitCode.BadInput, command).Error.ToString();
            var error = TwinRunner.Json(ExitCode.BadInput, command).GetProperty("errors")[0];

            Assert.Contains($"mill.yaml:{place}: error {code}: ", said, StringComparison.Ordinal);
            Assert.Contains($"where: {where}", said, StringComparison.Ordinal);
            Assert.Contains(fix, said, StringComparison.Ordinal);
            Assert.Equal(code, error.GetProperty("code").GetString());
            Assert.Equal(where, error.GetProperty("where").GetString());
            Assert.StartsWith(got, error.GetProperty("got").GetString(), StringComparison.Ordinal);
            Assert.False(Directory.Exists("run"));
        }
    }

    [Theory]
    [InlineData("wear: 5 %/yr }", "wear: 5 %/yr }", "mill: {", "mill: { owner: human,", "TW0231", "sites.mill.owner")]
    [InlineData(
        "equipment: { metal: 0.1 t·yr/t }, wear: 5 %/yr }", "lead: 0.25 yr }", "", "", "TW1902",
        "processes.make-metal")]
    public void Decision_OfALoopThatOwnsOrMakesNothingForItself_IsRefused(
        string written, string changed, string alsoWritten, string alsoChanged, string code, string where)
    {
        var text = Text[..Text.IndexOf("economy:", StringComparison.Ordinal)]
            .Replace(written, changed, StringComparison.Ordinal);
        if (alsoWritten.Length > 0) text = text.Replace(alsoWritten, alsoChanged, StringComparison.Ordinal);
        File.WriteAllText("mill.yaml", text);
        TwinRunner.Run(ExitCode.Good, "run", "mill.yaml", "--out", "run", "--quiet");

        foreach (var command in (string[][])[["decide", "run"], ["growth", "mill.yaml"]])
        {
            var said = TwinRunner.Run(ExitCode.BadInput, command).Error.ToString();

            if (command[0] == "decide") Assert.Contains($"error {code}: ", said, StringComparison.Ordinal);
            Assert.Contains(command[0] == "decide" ? $"where: {where}" : "where: ", said, StringComparison.Ordinal);
            Assert.Contains("fix: ", said, StringComparison.Ordinal);
        }
    }
}
