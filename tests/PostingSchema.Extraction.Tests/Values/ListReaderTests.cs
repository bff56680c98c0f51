namespace PostingSchema.Extraction.Tests;

/// <summary>The readers of lists: skills, venues, tags, bullets, and vocabularies of a caller.</summary>
public class ListReaderTests
{
    [Theory]
    [InlineData("Proficient in C/C++, Python and have a deep understanding", "C|C++|Python")]
    [InlineData("frameworks (e.g., PyTorch, TensorFlow)", "PyTorch|TensorFlow")]
    [InlineData("development tools (e.g. Git, Docker, JIRA etc.)", "Git|Docker|JIRA")]
    [InlineData("architectures such as transformers, CNNs, RNNs, LSTMs, etc.", "transformers|CNNs|RNNs|LSTMs")]
    [InlineData("Work across the stack: Go, Python, TypeScript", "Go|Python|TypeScript")]
    [InlineData("Proficiency in Javascript, ES5/6, CSS.", "JavaScript|ES5|ES6|CSS")]
    [InlineData("DockerJSONPostgreSQLreact.jsREST APISpring BootSpring FrameworkSQLVue.JSXML", "Docker|JSON|PostgreSQL|React|REST API|Spring Boot|Spring Framework|SQL|Vue.js|XML")]
    [InlineData("flaskGrailsGroovyPython", "Flask|Grails|Groovy|Python")]
    [InlineData("1. JavaScript2. Vue.js 3. Gitlab", "JavaScript|Vue.js|GitLab")]
    [InlineData("K8s/Openshift", "Kubernetes|OpenShift")]
    [InlineData("Shell scripting· Oracle/ Database queries", "Shell|Oracle")]
    [InlineData("MS Word, Excel, and Access", "MS Word|MS Excel|MS Access")]
    [InlineData("apps based on React JS/React Native, ReactJS and Node.js", "React|React Native|React|Node.js")]
    [InlineData("SOAP and Restful Services", "SOAP|REST")]
    [InlineData("R, Python", "R|Python")]
    public void SkillReader_ReadsSkills(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find.All<string>(SkillReader.Find, text)));

    [Theory]
    [InlineData("Let's go far. Go North, excel, rest, access and spring into action")]
    [InlineData("Javanese and Reactive Gitarre")]
    [InlineData("see https://github.com/python/docker")]
    [InlineData("machine learning, teamwork, communication, R&D")]
    public void SkillReader_NoSkills_FindsNothing(string text) => Assert.Empty(Find.All<string>(SkillReader.Find, text));

    [Theory]
    [InlineData("Publications in top-tier venues such as RecSys, SIGGRAPH, NeurIPS, or similar conferences/journals.", "RecSys SIGGRAPH NeurIPS")]
    [InlineData("conferences (e.g., NeurIPS, ICML, ACL, SIGIR)", "NeurIPS ICML ACL SIGIR")]
    [InlineData("configure ACL rules; CHI is fast", "")]
    public void VenueReader_ReadsVenues(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find.All<string>(VenueReader.Find, text)));

    [Theory]
    [InlineData("Content CreatorsContent DiscoveryMedia and EntertainmentSocial MediaVideo", "Content Creators|Content Discovery|Media and Entertainment|Social Media|Video")]
    [InlineData("PhD in Computer ScienceDeep Learning FrameworksC/C++ ProgrammingPython Programming", "PhD in Computer Science|Deep Learning Frameworks|C/C++ Programming|Python Programming")]
    [InlineData("checkMachine Learning\ncheckReact Native\ncheckJavaScript\ncheck", "Machine Learning|React Native|JavaScript")]
    [InlineData("Automotive, E-Commerce; Shipping", "Automotive|E-Commerce|Shipping")]
    public void TagListReader_ReadsTags(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find.All<string>(TagListReader.Find, text)));

    [Theory]
    [InlineData("- one\n- two-fold\n* three", "one|two-fold|three")]
    [InlineData("1. one\n2) two", "one|two")]
    [InlineData("one\n\ntwo", "one|two")]
    [InlineData("- first thing - second thing - state-of-the-art", "first thing|second thing|state-of-the-art")]
    [InlineData("• a• b• c", "a|b|c")]
    [InlineData("just a sentence - with a dash", "just a sentence - with a dash")]
    [InlineData("  \n ", "")]
    public void BulletReader_ReadsItems(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find.All<string>(BulletReader.Find, text)));

    [Fact]
    public void Vocabulary_FindsTheLongestTermAsAWholeWord()
    {
        Vocabulary vocabulary = Vocabulary.Of([
            new("full_time", ["full time", "FT"]), new("full", ["full"]), new("phd", ["Ph.D.", "doctor's degree"]), new("ms", ["MS"])]);
        Assert.Equal(
            ["full_time", "full_time", "full", "phd", "phd", "ms"],
            Find.All<string>(vocabulary.Find, "Full-Time full  time full, Ph.D. Doctor’s degree fully ft ms MS fulltime"));
        Assert.Equal("full_time", vocabulary.Read("full-time", new TextSpan(0, 9)));
        Assert.Null(vocabulary.Read("full-time job", new TextSpan(0, 13)));
    }
}
