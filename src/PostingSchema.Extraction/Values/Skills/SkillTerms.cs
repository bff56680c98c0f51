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
        "OCaml|ES5|ES6|ES5+ES6=ES5/6|ECMAScript|WebAssembly=WASM|!STL|Boost C++|?Apex|Delphi|Visual Basic|Assembly language|?Zig|?Elm|?Crystal|" +
        "Prolog|?Scheme|!LISP=Common Lisp|Smalltalk|Tcl|AWK|PostScript|?Stan|?Racket|Q#|Jython|AppleScript|ActionScript|CoffeeScript|" +
        "PL/I|!JCL|!RPG|?Ada|PL/pgSQL|U-SQL|HiveQL|!KQL|SOQL|MDX|M language|LaTeX|XSLT|XPath|XQuery|?Gherkin|!HCL";

    private const string Web =
        "HTML|HTML5|CSS|CSS3|SASS|SCSS|Tailwind=Tailwind CSS|React=ReactJS,React.js,React JS|React Native|Redux|Angular|AngularJS|" +
        "Vue|Vue.js=VueJS|Svelte|Next.js=NextJS|Nuxt.js|Node.js=NodeJS,Node JS|Express.js=ExpressJS|Django|Flask|FastAPI=Fast API|" +
        "Spring Boot=SpringBoot|Spring Framework|Spring MVC|?Spring|Hibernate|GraphQL|REST API=RESTful API,RESTful APIs,REST APIs|" +
        "!REST=RESTful services,RESTful web services,RESTful|!SOAP|gRPC|JSON|XML|YAML|jQuery|?Bootstrap|Ajax|!MVC|Web API|" +
        "Web Services|Webpack|WordPress|Drupal|Magento|Shopify|Flutter|Jetpack Compose|Laravel|Symfony|NestJS=Nest.js|Storybook|" +
        "Three.js|D3.js=D3|WebGL|Blazor|WPF|WinForms|Xamarin|?Express|Koa.js=Koa|Fastify|Ember.js=EmberJS|Backbone.js|Gatsby|?Remix|" +
        "Astro.js|SvelteKit|?Vite|?Babel|Rollup.js|Parcel.js|ESLint|?Prettier|?Jest|?Mocha|?Chai|?Jasmine|?Karma|?Cypress|Puppeteer|WebdriverIO|" +
        "RxJS|MobX|Zustand|Redux Toolkit|React Query|Apollo GraphQL|Hasura|tRPC|WebSockets=WebSocket|WebRTC|OAuth2=OAuth 2.0,OAuth 2|" +
        "OAuth|JWT|SAML|OpenID Connect=OIDC|JSON Schema|OpenAPI|Swagger|?Less|Sass|Bulma|Material UI=Material-UI,MUI|Chakra UI|Ant Design|" +
        "Joomla|Squarespace|Wix|Webflow|Contentful|Sitecore|Adobe Experience Manager=AEM|WooCommerce|BigCommerce|Sencha|Ext JS=ExtJS|" +
        "CodeIgniter|Zend|CakePHP|Yii|PHPUnit|?Composer|Rails API|Sinatra|Phoenix Framework|Struts|JSF|JSP|Thymeleaf|Quarkus|Micronaut|" +
        "Vert.x|Jakarta EE=Java EE,J2EE|JPA|JDBC|Tomcat|JBoss|WildFly|WebLogic|WebSphere|!IIS|?Apache|Entity Framework=EF Core|LINQ|SignalR|" +
        "?Razor|MAUI|?Electron|?Ionic|Cordova|?Capacitor|NativeScript|UIKit|Core Data|Xcode|Android Studio|Kotlin Multiplatform|?Unity|Godot|" +
        "?Celery|SQLAlchemy|Pydantic|aiohttp|?Tornado|Streamlit|Gradio|Dash Plotly|Plotly|Bokeh";

    private const string Data =
        "SQL|T-SQL=TSQL|PL/SQL|Spark SQL|NoSQL|MySQL|PostgreSQL=Postgres|SQLite|MariaDB|MongoDB|Redis|Cassandra|DynamoDB|" +
        "CosmosDB=Cosmos DB|Elasticsearch=Elastic Search|OpenSearch|Neo4j|ClickHouse|Oracle|MS SQL Server|MS SQL Reporting Services|" +
        "SQL Server=Microsoft SQL Server,MSSQL|Snowflake|Redshift|BigQuery=Big Query|Databricks|" +
        "Synapse=Azure Synapse,Azure Synapse Analytics|Delta Lake|Iceberg=Apache Iceberg|?Hive|Hadoop|MapReduce|HDFS|HBase|Presto|" +
        "Trino|Spark|Apache Spark|PySpark|Kafka=Apache Kafka|Flink=Apache Flink|Apache Beam|Airflow|Apache Airflow|Dagster|dbt|" +
        "Fivetran|Airbyte|Informatica|Talend|SSIS|SSRS|SSAS|Tableau|Power BI=PowerBI|Looker|Looker Studio|Qlik|QlikView|" +
        "QlikSense=Qlik Sense|Metabase|Superset|DAX|Power Query|Microsoft Purview|Azure Data Factory|Azure DevOps|Google Analytics|" +
        "Mixpanel|Alteryx|pandas|NumPy|SciPy|Matplotlib|Great Expectations|Collibra|Alation|MicroStrategy|Cognos|Hyperion|Vertica|" +
        "Teradata|Pinecone|pgvector|Dataform|Mode Analytics|?Census|Hightouch|?Segment|RudderStack|Snowplow|Amplitude|Heap Analytics|" +
        "Google Data Studio=Data Studio|Google BigQuery|Google Cloud Storage|Cloud Composer|?Dataflow|Dataproc|Pub/Sub=PubSub|AWS Glue|" +
        "Amazon Redshift|Amazon Athena=AWS Athena|?Athena|!EMR|Lake Formation|Azure SQL|Azure Data Lake=ADLS|Azure Databricks|" +
        "Microsoft Fabric|OneLake|Power Apps=PowerApps|Power Automate|Power Platform|Power Pivot|SSMS|MS SQL|DB2|Sybase|Informix|" +
        "Netezza|Greenplum|SingleStore|CockroachDB|YugabyteDB|TimescaleDB|InfluxDB|QuestDB|?Druid|Apache Druid|?Pinot|DuckDB|Couchbase|" +
        "CouchDB|RavenDB|ArangoDB|Memcached|Supabase|Firebase|Firestore|Hazelcast|Solr|Lucene|Algolia|Milvus|Weaviate|?Chroma|Qdrant|" +
        "Sqoop|?Flume|Oozie|NiFi=Apache NiFi|?Storm|Samza|?Pulsar|Apache Pulsar|Debezium|Kafka Streams|Confluent|?Prefect|?Luigi|Matillion|" +
        "Stitch Data|Pentaho|SAP BW|SAP BusinessObjects=BusinessObjects,Business Objects|Crystal Reports|Domo|Sisense|ThoughtSpot|" +
        "Sigma Computing|Spotfire|TIBCO|Grafana Loki|Monte Carlo Data|Soda Data|ERwin|Alteryx Designer|KNIME|RapidMiner|Dataiku|H2O.ai|" +
        "SAS Enterprise Guide|JMP|Minitab|EViews|Polars|Dask|Vaex|Apache Arrow|Parquet|Avro|!ORC|ETL|!OLAP";

    private const string Learning =
        "PyTorch=Py Torch|TensorFlow=Tensor Flow|Keras|JAX|scikit-learn=sklearn,scikit learn|XGBoost|LightGBM|OpenCV|" +
        "Hugging Face=HuggingFace|LangChain|LlamaIndex|DeepSpeed|Megatron|Megatron-LM|vLLM|TensorRT|ONNX|CUDA|MLflow|Kubeflow|" +
        "SageMaker=Amazon SageMaker|Vertex AI|!Ray|transformers|CNNs=CNN|RNNs=RNN|LSTMs=LSTM|GANs|GNNs|!BERT|spaCy|NLTK|Caffe|MXNet|" +
        "PaddlePaddle|FAISS|Weights & Biases|NCCL|OpenMP|MPI|CatBoost|statsmodels|?Prophet|Gensim|LangGraph|LangSmith|AutoGen|CrewAI|" +
        "Semantic Kernel|OpenAI API|Azure OpenAI|AWS Bedrock=Amazon Bedrock,Bedrock|ChatGPT|!GPT|GPT-4=GPT4|GPT-3|?Claude|Claude Code|" +
        "GitHub Copilot|?Copilot|Microsoft Copilot|Copilot Studio|?Cursor|?Codex|?Gemini|Llama|?Mistral|Stable Diffusion|Diffusers|?Triton|" +
        "Ray Serve|Ray Tune|Horovod|FSDP|PyTorch Lightning|TorchServe|TensorFlow Serving|BentoML|Seldon|KServe|?Feast|Tecton|!DVC|" +
        "ClearML|Neptune.ai|Label Studio|Roboflow|YOLO|Detectron2|MediaPipe|Isaac Sim|?Gazebo|!ROS|ROS 2=ROS2|PX4|CARLA|MuJoCo|OpenAI Gym|" +
        "RLlib|Optuna|Hyperopt|SHAP|CoreML=Core ML|TFLite=TensorFlow Lite|?Whisper|Kaldi|ESPnet|Rasa|Dialogflow|Amazon Lex|LlamaCpp|Ollama";

    private const string Platforms =
        "AWS=Amazon Web Services|Azure=Microsoft Azure|GCP=Google Cloud Platform,Google Cloud|EC2|AWS Lambda|Linux|Unix|Docker|" +
        "Kubernetes=K8s,K8|OpenShift|?Helm|Terraform|Pulumi|CloudFormation|Ansible|AWX|Ansible Tower|?Puppet|?Chef|Vagrant|Jenkins|" +
        "CircleCI|Travis CI|ArgoCD=Argo CD|GitHub Actions|CI/CD=CICD,CI CD|Git|GitHub|GitLab|Bitbucket|SVN|Perforce|JIRA|Confluence|" +
        "Splunk|Datadog|Grafana|Prometheus|New Relic|ELK|Kibana|PagerDuty|Nginx|Istio|RabbitMQ|ActiveMQ|Kinesis|VMware|Hyper-V|" +
        "Active Directory|Okta|Crystal Reports|ServiceNow|SharePoint|TFS|Maven|Gradle|Bazel|CMake|Selenium|Playwright|JUnit|pytest|" +
        "Postman|Cucumber|Appium|TestRail|FreeRTOS|RTOS|QNX|Yocto|Wireshark|Nessus|Burp Suite|CrowdStrike|Cisco IOS|Unity3D|" +
        "Unreal Engine|OpenGL|Vulkan|DirectX|Verilog|SystemVerilog|VHDL|SolidWorks|AutoCAD|ANSYS|CATIA|Simulink|LabVIEW|NX SC3D|" +
        "VCollab|Revit|Altium|Civil 3D|ArcGIS|QGIS|COMSOL|Abaqus|CircleCI|TeamCity|?Bamboo|Azure Pipelines|GitLab CI=GitLab CI/CD|Spinnaker|" +
        "Octopus Deploy|Flux CD|Tekton|Buildkite|Drone CI|Artifactory|Nexus Repository|SonarQube|Snyk|Veracode|Checkmarx|Black Duck|" +
        "?Packer|?Consul|?Vault|HashiCorp Vault|?Nomad|?Rancher|!EKS|!AKS|!GKE|!ECS|Fargate|Cloud Run|App Engine|Azure Functions|" +
        "Google Kubernetes Engine|S3|Amazon S3|!RDS|?Aurora|!SQS|!SNS|EventBridge|Step Functions|API Gateway|CloudWatch|CloudTrail|!IAM|" +
        "AWS CDK|Azure AD=Azure Active Directory,Entra ID,Microsoft Entra|Intune|SCCM|Jamf|Windows Server|Windows|UNIX|macOS|Ubuntu|" +
        "Red Hat=RHEL,Red Hat Enterprise Linux|CentOS|Debian|Solaris|AIX|z/OS|VMware vSphere=vSphere|ESXi|Proxmox|Citrix|Nutanix|" +
        "NetApp|Veeam|OpenStack|Ceph|Terraform Cloud|Cloudflare|Akamai|Fastly|F5|HAProxy|?Envoy|Linkerd|?Kong|Apigee|MuleSoft|Boomi|" +
        "Apache Camel|gRPC Gateway|Dynatrace|AppDynamics|?Sentry|?Honeycomb|OpenTelemetry|Jaeger|Zipkin|Nagios|Zabbix|SolarWinds|Logstash|" +
        "Fluentd|Elastic Stack|SIEM|QRadar|Palo Alto Networks|Fortinet|Cisco|?Juniper|Check Point Firewall|Metasploit|Nmap|Kali Linux|" +
        "OWASP ZAP|Mercurial|Subversion|ClearCase|Phabricator|Gerrit|JUnit 5|TestNG|Mockito|NUnit|xUnit|MSTest|SpecFlow|Robot Framework|" +
        "JMeter|?Gatling|?Locust|LoadRunner|k6|SoapUI|Katalon|BrowserStack|Sauce Labs|?Tosca|UFT|?Zephyr|Xray|qTest|HP ALM|Charles Proxy|" +
        "CAN bus|AUTOSAR|MISRA C|CANoe|CANalyzer|dSPACE|STM32|Arduino|Raspberry Pi|ESP32|Zephyr RTOS|VxWorks|Modbus|!PLC|SCADA|" +
        "Siemens NX|Creo|?Inventor|Fusion 360|?Rhino|SketchUp|?Blender|?Maya|3ds Max|?Houdini|ZBrush|Substance Painter|Cinema 4D|Lumion|" +
        "Primavera P6|Navisworks|Bluebeam|Procore|MATLAB/Simulink|?Cadence|Synopsys|ModelSim|Vivado|Quartus|KiCad|OrCAD|LTspice|PSpice";

    private const string Business =
        "MS Office=MS-Office|Microsoft Office=Microsoft Office Suite,Office 365,Microsoft 365|MS Word|Microsoft Word|?Word|MS Excel|" +
        "Microsoft Excel|!Excel|MS Access|Microsoft Access|?Access|MS PowerPoint|Microsoft PowerPoint|PowerPoint|?Outlook|MS Project|" +
        "Visio|GSuite=G Suite|Google Suite|Google Workspace|Google Sheets|Salesforce|HubSpot|?Outreach|Seamless.ai|" +
        "ZoomInfo=Zoom Info|Marketo|Pardot|Zendesk|Anaplan|Adaptive Insights|NetSuite|!SAP|SAP S/4HANA=S/4HANA|SAP HANA|Workday|" +
        "QuickBooks|Xero|PeopleSoft|JD Edwards|Dynamics 365|Asana|Trello|Monday.com|Miro|Figma|Adobe XD|Adobe Creative Suite|" +
        "Adobe Creative Cloud|Photoshop|?Illustrator|InDesign|After Effects|Premiere Pro|Canva|Google Ads|Google Tag Manager|" +
        "Mailchimp|Klaviyo|SEMrush|Ahrefs|Bloomberg Terminal|FactSet|Cerner|Gong|Salesloft=SalesLoft|Apollo.io|Clari|Chorus.ai|Highspot|" +
        "Seismic|Showpad|Allego|Mindtickle=MindTickle|Skilljar|Docebo|WorkRamp|Lessonly|Articulate|Articulate 360|Articulate Storyline|" +
        "?Captivate|Camtasia|Canvas LMS|Moodle|Cornerstone OnDemand|LinkedIn Learning|Sales Navigator=LinkedIn Sales Navigator|" +
        "Salesforce CRM|Salesforce Marketing Cloud|Microsoft Dynamics=MS Dynamics|Zoho=Zoho CRM|Pipedrive|Freshdesk|?Intercom|Gainsight|" +
        "Totango|ChurnZero|Sprinklr|Hootsuite|Sprout Social|?Buffer|Braze|?Iterable|Eloqua|Optimizely|Google Optimize|Adobe Analytics|" +
        "Adobe Target|Adobe Premiere|Adobe Acrobat|Illustrator CC|?Sketch|InVision|Zeplin|Framer|Axure|Balsamiq|Lucidchart|?Lucid|?Notion|" +
        "ClickUp|?Monday|Smartsheet|Wrike|Basecamp|Airtable|?Coda|Slack|Zoom|Microsoft Teams=MS Teams|Webex|Google Slides|Google Docs|" +
        "Google Forms|Gmail|Google Meet|OneNote|OneDrive|Microsoft Project|Microsoft Outlook|MS Outlook|Microsoft SharePoint|" +
        "Oracle EBS=Oracle E-Business Suite|Oracle Fusion|Oracle Cloud|Oracle HCM|SAP ERP|SAP MM|SAP SD|SAP FICO=SAP FI/CO,SAP FI CO|" +
        "SAP MDG|SAP PTP|SAP Ariba=Ariba|SAP SuccessFactors=SuccessFactors|SAP Concur=Concur|Coupa|BlackLine|Hyperion Planning|Essbase|" +
        "Planful|?Vena|?Pigment|Mosaic Tech|Cube Software|OneStream|Board International|?Longview|Sage Intacct|?Sage|Intacct|Bill.com|" +
        "Expensify|!ADP|Paycom|Paylocity|!UKG|Kronos|BambooHR|Greenhouse ATS|Lever ATS|iCIMS|Taleo|Capital IQ=S&P Capital IQ|PitchBook|" +
        "Refinitiv|Thomson Reuters Eikon|Morningstar Direct|Murex|?Calypso|?Aladdin|Charles River|Epic Systems|Meditech|Allscripts|" +
        "Athenahealth|Veeva=Veeva Vault|Medidata|REDCap|LIMS|LabWare|Benchling|GraphPad Prism|ImageJ|FlowJo|!GIS|ESRI|Tyler Munis|" +
        "LexisNexis|Westlaw|iManage|?Relativity|DocuSign|PandaDoc|Calendly|Typeform|SurveyMonkey|Qualtrics|UserTesting|Hotjar|FullStory|" +
        "Amplitude Analytics|Pendo|WalkMe|Whatfix|?Loom|Vidyard|?Drift|6sense|Demandbase|Bombora|Clearbit|Lusha|RocketReach|Cognism";

    private static readonly Term[] All =
    [
        .. new[] { Languages, Web, Data, Learning, Platforms, Business }.SelectMany(list => list.Split('|')).Select(Term.Of),
    ];

    private static readonly (string Spelling, int Id, bool Exact)[] Spellings =
    [
        .. All.SelectMany((term, id) => term.Spellings.Select((spelling, i) => (spelling, id, Exact: i == 0 && term.IsExact))),
    ];

    private static readonly PhraseTable Table = new PhraseTable(Spellings).InEveryText();

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
