using System.Security.Cryptography;
using System.Text;
using Twin.Macro.Decision;
using Xunit;

namespace Twin.Macro.Tests.Decision;

public sealed class EvidenceChainTests
{
    private static readonly string[] _bodies = ["{\"a\":1}", "{\"a\":0.1000}", "{\"name\":\"Zürich\",\"b\":[1,2]}"];

    [Fact]
    public void Chain_AsWritten_Holds() => Assert.Equal(0, EvidenceChain.FirstBad(Lines()));

    [Fact]
    public void Line_ByHand_HasItsHash()
    {
        string before = "{\"a\":1,\"prevHash\":\"" + EvidenceChain.Genesis + "\"}";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));

        (string line, string got) = EvidenceChain.Close("{\"a\":1}", EvidenceChain.Genesis);

        Assert.Equal(hash, got);
        Assert.Equal(before[..^1] + ",\"hash\":\"" + hash + "\"}", line);
    }

    [Fact]
    public void Chain_WithAnyCharacterChanged_IsCaughtAtItsLine()
    {
        List<string> lines = Lines();
        for (int line = 0; line < lines.Count; line++)
        {
            for (int i = 0; i < lines[line].Length; i++)
            {
                List<string> changed = [.. lines];
                char other = lines[line][i] == '7' ? '8' : '7';
                changed[line] = string.Concat(lines[line].AsSpan(0, i), [other], lines[line].AsSpan(i + 1));

                Assert.Equal(line + 1, EvidenceChain.FirstBad(changed));
            }
        }
    }

    [Fact]
    public void Chain_WithALineTakenOutOrSwapped_IsCaught()
    {
        List<string> lines = Lines();

        Assert.Equal(2, EvidenceChain.FirstBad([lines[0], lines[2]]));
        Assert.Equal(1, EvidenceChain.FirstBad([lines[1], lines[0], lines[2]]));
        Assert.Equal(2, EvidenceChain.FirstBad([lines[0], "", lines[1]]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"a\":1}\n")]
    public void Body_ThatIsNoObjectOnALine_IsRefused(string body) =>
        Assert.Throws<ArgumentException>(() => EvidenceChain.Close(body, EvidenceChain.Genesis));

    private static List<string> Lines()
    {
        List<string> lines = [];
        string previous = EvidenceChain.Genesis;
        foreach (string body in _bodies)
        {
            (string line, previous) = EvidenceChain.Close(body, previous);
            lines.Add(line);
        }

        return lines;
    }
}
