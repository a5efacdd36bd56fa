using Xunit;

namespace Twin.Style.Tests.Shape;

public sealed class SourceShapeTests
{
    // Raised by nobody: the list started empty.
    private const int AllowedEntriesMax = 0;

    [Fact]
    public void Tree_EverySourceFile_KeepsItsSizeAndShape()
    {
        IEnumerable<Offence> measured = Checkout.Files(".cs").SelectMany(f => SourceShape.Check(f, Checkout.Read(f)));

        IEnumerable<Offence> offences = AllowList.Apply(Checkout.Read(AllowList.File), measured);

        Offence.AssertNone(offences);
    }

    [Fact]
    public void AllowList_Entries_NeverGrow()
    {
        int entries = Checkout.Read(AllowList.File).Split('\n').Count(l => l.Length > 0 && l[0] != '#');

        Assert.True(entries <= AllowedEntriesMax, $"{entries} entries, at most {AllowedEntriesMax}");
    }

    [Theory]
    [InlineData("src/A.cs", 400, 0)]
    [InlineData("src/A.cs", 401, 1)]
    [InlineData("tests/A.cs", 500, 0)]
    [InlineData("tests/A.cs", 501, 1)]
    public void File_AroundItsLimit_IsReportedOnlyAbove(string path, int lines, int expected)
    {
        string source = string.Concat(Enumerable.Repeat("// x\n", lines));

        Assert.Equal(expected, SourceShape.Check(path, source).Count());
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void Line_AroundItsLimit_IsReportedOnlyAbove(int columns, int expected)
    {
        string source = "//" + new string('x', columns - 2) + "\n";

        Assert.Equal(expected, SourceShape.Check("src/A.cs", source).Count());
    }

    [Theory]
    [InlineData(57, 0)]
    [InlineData(58, 1)]
    public void Method_AroundItsLimit_IsReportedOnlyAbove(int statements, int expected)
    {
        string body = string.Concat(Enumerable.Repeat("        F(\"}\", $\"{x:}}}\", '}');\n", statements));
        string source = $"class A\n{{\n    [X]\n    void M()\n    {{\n{body}    }}\n\n    int after = 1;\n}}\n";

        Offence[] found = SourceShape.Check("src/A.cs", source).ToArray();

        Assert.Equal(expected, found.Length);
        Assert.All(found, o => Assert.Equal("src/A.cs:4: error: M has 61 lines, limit 60", o.ToString()));
    }

    [Theory]
    [InlineData("class B { }", "src/A.cs:1: error: type B stands in a file named A")]
    [InlineData("class A { }\nenum B { X }", "src/A.cs:2: error: B is the file's second top-level type")]
    [InlineData("[S(1)]\nrecord struct A(int X = 1);\n[T]\ndelegate int F<T>(T a);", "src/A.cs:4: error: F is")]
    public void TypeInTheWrongFile_Planted_IsReported(string source, string expected)
    {
        Offence found = Assert.Single(SourceShape.Check("src/A.cs", source));

        Assert.StartsWith(expected, found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/A.cs",
        "namespace N;\npublic interface A<T> where T : class { class Inner { } T Get() => new(); }")]
    [InlineData("src/A.Parsing.cs", "namespace N { using X = Y; partial record class A; }")]
    [InlineData("src/Program.cs", "using System;\nif (args is [\"x\"]) { return 1; }\nreturn 0;")]
    [InlineData("src/A.cs",
        "class A { string s = \"\"\"class B { \"\"\"; char c = '{'; int P { get; } = 1; /* class C */ }")]
    public void TypeInItsOwnFile_InAnyForm_IsAccepted(string path, string source)
    {
        Assert.Empty(SourceShape.Check(path, source));
    }

    [Theory]
    [InlineData("a method-length 70", 71, 1)]
    [InlineData("a method-length 70", 70, 0)]
    [InlineData("a method-length 70", 69, 1)]
    [InlineData("# nothing", 61, 1)]
    public void AllowList_EntryAgainstMeasured_MayOnlyShrink(string list, int measured, int expected)
    {
        Offence offence = new("a", 1, "method-length", measured, "too long");

        Assert.Equal(expected, AllowList.Apply(list, [offence]).Count());
    }
}
