// From the folder that holds pom.xml, after the report has been made once:
//   jshell --class-path "eqmon-examples/target/lib/*" eqmon-examples/jshell/quickstart.jsh
import org.eqmon.core.codelist.*
import org.eqmon.core.population.*
import org.eqmon.standards.*
import org.eqmon.stats.analysis.*
import org.eqmon.stats.disclosure.*
import org.eqmon.stats.report.*
import org.eqmon.stats.tally.*

var offered = Indicator.binary("offered", LocalizedText.awaitingReview("Offered a home", "Cynigiwyd cartref"), Indicator.Better.HIGHER, MaterialityMargin.points(EffectMeasure.RISK_DIFFERENCE, 5))
var study = Study.of(Representation.of(EthnicGroup.GROUPS_5_2021).against(Census2021.wales(EthnicGroup.GROUPS_5_2021)).acknowledging(PopulationBase.AGED_16_AND_OVER), RateGap.in(offered).by(Sex.CENSUS_2021, EthnicGroup.GROUPS_5_2021))
var reading = CsvTallyReader.of(study.schema()).read(Path.of("eqmon-examples/data/tenants.csv"))
var release = DisclosureControl.of(DisclosurePolicy.WELSH_HOUSING).release(study.analyse(reading.tally()))
TextReport.withDefaults().print(release, Language.ENGLISH, System.out)
/exit
