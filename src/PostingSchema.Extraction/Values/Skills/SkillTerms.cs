namespace PostingSchema.Extraction;

/// <summary>
/// The vocabulary of skills: tools and technologies with a name of their own, no domains ("machine learning") and no virtues. Separated
/// by bars: the usual spelling, then, after <c>=</c>, further ones. A mark before a name says when to believe it: <c>!</c> only in this
/// case, <c>?</c> only in this case and in a list with other skills, because the name is also a word, <c>-</c> not as it stands.
/// </summary>
internal static class SkillTerms
{
    private const string Languages =
        "JavaScript=Java Script|TypeScript|Python|Java|C++|C#|-C=C programming,C language|?C|Objective-C=Objective C|" +
        "-Go=Golang,Go programming|?Go|-Rust=Rust programming|?Rust|Scala|Kotlin|?Swift|SwiftUI|Ruby|Ruby on Rails=Rails|PHP|Perl|" +
        "MATLAB|?Julia|Haskell|Elixir|Erlang|Clojure|?Dart|Lua|Groovy|Grails|COBOL|Fortran|VBA|!VB|VB6|VB.NET|!.NET=.Net|.NET Core|" +
        "ASP.NET|F#|-R=R programming,R language|RStudio|?R|!SAS|SPSS|Stata|Solidity|Bash|" +
        "Shell=shell scripting,shell programming languages,shell programming,shell scripts,shell script|PowerShell=Power Shell|ABAP|" +
        "OCaml|ES5|ES6|ES5+ES6=ES5/6|ECMAScript|WebAssembly=WASM";

    private const string Web =
        "HTML|HTML5|CSS|CSS3|SASS|SCSS|Tailwind=Tailwind CSS|React=ReactJS,React.js,React JS|React Native|Redux|Angular|AngularJS|" +
        "Vue|Vue.js=VueJS|Svelte|Next.js=NextJS|Nuxt.js|Node.js=NodeJS,Node JS|Express.js=ExpressJS|Django|Flask|FastAPI=Fast API|" +
        "Spring Boot=SpringBoot|Spring Framework|Spring MVC|?Spring|Hibernate|GraphQL|REST API=RESTful API,RESTful APIs,REST APIs|" +
        "!REST=RESTful services,RESTful web services,RESTful|!SOAP|gRPC|JSON|XML|YAML|jQuery|?Bootstrap|Ajax|!MVC|Web API|" +
        "Web Services|Webpack|WordPress|Drupal|Magento|Shopify|Flutter|Jetpack Compose|Laravel|Symfony|NestJS=Nest.js|Storybook|" +
        "Three.js|D3.js=D3|WebGL|Blazor|WPF|WinForms|Xamarin";

    private const string Data =
        "SQL|T-SQL=TSQL|PL/SQL|Spark SQL|NoSQL|MySQL|PostgreSQL=Postgres|SQLite|MariaDB|MongoDB|Redis|Cassandra|DynamoDB|" +
        "CosmosDB=Cosmos DB|Elasticsearch=Elastic Search|OpenSearch|Neo4j|ClickHouse|Oracle|MS SQL Server|MS SQL Reporting Services|" +
        "SQL Server=Microsoft SQL Server,MSSQL|Snowflake|Redshift|BigQuery=Big Query|Databricks|" +
        "Synapse=Azure Synapse,Azure Synapse Analytics|Delta Lake|Iceberg=Apache Iceberg|?Hive|Hadoop|MapReduce|HDFS|HBase|Presto|" +
        "Trino|Spark|Apache Spark|PySpark|Kafka=Apache Kafka|Flink=Apache Flink|Apache Beam|Airflow|Apache Airflow|Dagster|dbt|" +
        "Fivetran|Airbyte|Informatica|Talend|SSIS|SSRS|SSAS|Tableau|Power BI=PowerBI|Looker|Looker Studio|Qlik|QlikView|" +
        "QlikSense=Qlik Sense|Metabase|Superset|DAX|Power Query|Microsoft Purview|Azure Data Factory|Azure DevOps|Google Analytics|" +
        "Mixpanel|Alteryx|pandas|NumPy|SciPy|Matplotlib|Great Expectations|Collibra|Alation|MicroStrategy|Cognos|Hyperion|Vertica|" +
        "Teradata|Pinecone|pgvector";

    private const string Learning =
        "PyTorch=Py Torch|TensorFlow=Tensor Flow|Keras|JAX|scikit-learn=sklearn,scikit learn|XGBoost|LightGBM|OpenCV|" +
        "Hugging Face=HuggingFace|LangChain|LlamaIndex|DeepSpeed|Megatron|Megatron-LM|vLLM|TensorRT|ONNX|CUDA|MLflow|Kubeflow|" +
        "SageMaker=Amazon SageMaker|Vertex AI|!Ray|transformers|CNNs=CNN|RNNs=RNN|LSTMs=LSTM|GANs|GNNs|!BERT|spaCy|NLTK|Caffe|MXNet|" +
        "PaddlePaddle|FAISS|Weights & Biases|NCCL|OpenMP|MPI";

    private const string Platforms =
        "AWS=Amazon Web Services|Azure=Microsoft Azure|GCP=Google Cloud Platform,Google Cloud|EC2|AWS Lambda|Linux|Unix|Docker|" +
        "Kubernetes=K8s,K8|OpenShift|?Helm|Terraform|Pulumi|CloudFormation|Ansible|AWX|Ansible Tower|?Puppet|?Chef|Vagrant|Jenkins|" +
        "CircleCI|Travis CI|ArgoCD=Argo CD|GitHub Actions|CI/CD=CICD,CI CD|Git|GitHub|GitLab|Bitbucket|SVN|Perforce|JIRA|Confluence|" +
        "Splunk|Datadog|Grafana|Prometheus|New Relic|ELK|Kibana|PagerDuty|Nginx|Istio|RabbitMQ|ActiveMQ|Kinesis|VMware|Hyper-V|" +
        "Active Directory|Okta|Crystal Reports|ServiceNow|SharePoint|TFS|Maven|Gradle|Bazel|CMake|Selenium|Playwright|JUnit|pytest|" +
        "Postman|Cucumber|Appium|TestRail|FreeRTOS|RTOS|QNX|Yocto|Wireshark|Nessus|Burp Suite|CrowdStrike|Cisco IOS|Unity3D|" +
        "Unreal Engine|OpenGL|Vulkan|DirectX|Verilog|SystemVerilog|VHDL|SolidWorks|AutoCAD|ANSYS|CATIA|Simulink|LabVIEW|NX SC3D|" +
        "VCollab|Revit|Altium|Civil 3D|ArcGIS|QGIS|COMSOL|Abaqus";

    private const string Business =
        "MS Office=MS-Office|Microsoft Office=Microsoft Office Suite,Office 365,Microsoft 365|MS Word|Microsoft Word|?Word|MS Excel|" +
        "Microsoft Excel|!Excel|MS Access|Microsoft Access|?Access|MS PowerPoint|Microsoft PowerPoint|PowerPoint|?Outlook|MS Project|" +
        "Visio|GSuite=G Suite|Google Suite|Google Workspace|Google Sheets|Salesforce|HubSpot|?Outreach|Seamless.ai|" +
        "ZoomInfo=Zoom Info|Marketo|Pardot|Zendesk|Anaplan|Adaptive Insights|NetSuite|!SAP|SAP S/4HANA=S/4HANA|SAP HANA|Workday|" +
        "QuickBooks|Xero|PeopleSoft|JD Edwards|Dynamics 365|Asana|Trello|Monday.com|Miro|Figma|Adobe XD|Adobe Creative Suite|" +
        "Adobe Creative Cloud|Photoshop|?Illustrator|InDesign|After Effects|Premiere Pro|Canva|Google Ads|Google Tag Manager|" +
        "Mailchimp|Klaviyo|SEMrush|Ahrefs|Bloomberg Terminal|FactSet|Cerner";

    private static readonly Term[] All =
    [
        .. new[] { Languages, Web, Data, Learning, Platforms, Business }.SelectMany(list => list.Split('|')).Select(Term.Of),
    ];

    private static readonly (string Spelling, int Id, bool Exact)[] Spellings =
    [
        .. All.SelectMany((term, id) => term.Spellings.Select((spelling, i) => (spelling, id, Exact: i == 0 && term.IsExact))),
    ];

    private static readonly PhraseTable Table = new(Spellings);

    private static readonly Dictionary<string, Term> ByName =
        All.Where(term => term.Names.Length == 1).DistinctBy(term => term.Names[0]).ToDictionary(term =>
            term.Names[0], StringComparer.Ordinal);

    /// <summary>The skill of a name, in its usual spelling.</summary>
    public static Term? Named(string name) => ByName.TryGetValue(name, out Term term) ? term : null;

    /// <summary>The next position at which the name of a skill may stand.</summary>
    public static int NextCandidate(ScannedText text, int at, TextSpan within) => Table.Next(text, at, within);

    /// <summary>The skill whose name stands at a position.</summary>
    public static bool TryMatch(string text, int at, int end, out Term term, out int after)
    {
        var found = Table.TryMatch(text, at, end, out var id, out after);
        term = found ? All[id] : default;
        return found;
    }

    /// <summary>Every skill whose name stands at a position, whatever follows it; the longest first.</summary>
    public static IEnumerable<(Term Term, int After)> Glued(string text, int at, int end) =>
        Table.Matches(text, at, end).Select(match => (All[match.Id], match.After));

    /// <summary>A skill.</summary>
    /// <param name="Names">Its name; several where one spelling means several ("ES5/6").</param>
    /// <param name="Spellings">The name as listed, then the other spellings.</param>
    /// <param name="IsExact">Whether the name counts only in its own case.</param>
    /// <param name="NeedsCompany">Whether the name counts only in a list with other skills.</param>
    internal readonly record struct Term(string[] Names, string[] Spellings, bool IsExact, bool NeedsCompany)
    {
        public static Term Of(string row)
        {
            var mark = row[0] is '!' or '?' or '-' ? row[0] : ' ';
            var parts = row.TrimStart('!', '?', '-').Split('=', 2);
            string[] others = parts.Length > 1 ? parts[1].Split(',') : [];
            var names = parts[0].Contains('+', StringComparison.Ordinal) && parts[0][^1] != '+' ? parts[0].Split('+') : [parts[0]];
            return new Term(names, names.Length > 1 || mark == '-' ? others : [parts[0], .. others], mark is '!' or '?', mark == '?');
        }
    }
}
