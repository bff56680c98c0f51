namespace PostingSchema.Extraction;

/// <summary>Reads the conferences and journals in which publications count, each as the text spells it.</summary>
public static class VenueReader
{
    // Written as here, since in lower case most of them are words.
    private static readonly PhraseTable Venues = new PhraseTable(
        ("NeurIPS NIPS ICML ICLR AAAI IJCAI AISTATS UAI COLT CVPR ICCV ECCV WACV BMVC ACCV 3DV MICCAI ACL EMNLP NAACL EACL AACL " +
         "COLING TACL CoNLL LREC COLM INTERSPEECH Interspeech ICASSP ASRU SLT ISMIR KDD SIGKDD SIGIR RecSys WSDM CIKM WWW ICDM ECIR " +
         "SIGMOD VLDB PVLDB ICDE PODS CIDR EDBT OSDI SOSP NSDI SIGCOMM EuroSys ASPLOS ISCA HPCA MICRO MLSys SysML ATC FAST SoCC " +
         "PPoPP SC HPDC SIGGRAPH Eurographics TOG CHI UIST CSCW IUI UbiComp VRST ICRA IROS CoRL RSS ICAPS AAMAS PLDI POPL OOPSLA " +
         "ICSE FSE ASE ISSTA CCS NDSS USENIX STOC FOCS SODA CRYPTO EUROCRYPT JMLR TMLR TPAMI PAMI IJCV TKDE TOIS TNNLS TIP DAC " +
         "ICCAD ISSCC FPGA SIGMETRICS INFOCOM MobiCom MobiSys SenSys CoNEXT FAccT TheWebConf")
        .Split(' ').Select((name, i) => (name, i, Exact: true))
        .Append(("Web Conference", -2, true))).InEveryText();

    private static readonly Phrases Publishing = new(
        "publication*", "publish*", "conference*", "journal*", "venue*", "paper*", "proceedings", "first author", "research record",
        "accepted at");

    /// <summary>Every mention within a range of the text, in order.</summary>
    public static IEnumerable<Found<string>> Find(ScannedText text, TextSpan within)
    {
        TextSpan sentence = default;
        var isAboutPublishing = false;
        for (var at = Venues.Next(text, within.Start, within); at < within.End;)
        {
            if (!char.IsAsciiLetterUpper(text[at]) || !Venues.TryMatch(text, at, within.End, out _, out var after))
            {
                at = Venues.Next(text, at + 1, within);
                continue;
            }

            var span = new TextSpan(at, after);
            if (!sentence.Contains(span))
            {
                sentence = Sentence.Around(text, span);
                isAboutPublishing = Publishing.In(text, sentence.Start, sentence.End);
            }

            if (isAboutPublishing)
            {
                yield return new Found<string>(span.Of(text), span);
            }

            at = Venues.Next(text, after, within);
        }
    }
}
