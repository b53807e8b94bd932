package eu.groupexchange.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.report.ReportLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A paper that is out is found again by the hash of what it says. The hashes here are kept by exchanges that run: whoever changes one
 * has their papers issued and mailed anew.
 */
class PaperFactsTest {

    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("Receipt", "995e2aac7166026687a284ab9c76d24fa80b9c9d13c50db39d1536d2026230d3"),
            Map.entry("Invitation", "bc5edf934825e42f66ca7180c7beb0ea5481b1ff0684d8deee3351363a6aae0f"),
            Map.entry("DecisionLetter", "7cdf667605aeb280a11efae839671fe0f5fdaa5953a4f031c86c07bed38dd3a7"),
            Map.entry("Badge", "c6d489913681f70897e96fd26805ce6ed7404a6f0039182878e965e71a0e1e4f"),
            Map.entry("AttendanceSheet", "2bd8d13b6aeb9460c05739265f030bea40a870df3cdf0be96bd2993ba44b4bc0"),
            Map.entry("Certificate", "2cc40335183a2e2bd3b9d6be4b80d3c7ac4659779c77844d78710ac6d9ce8ed7"),
            Map.entry("ClaimForm", "ad523f61142ca152ab9229ad46ee724fc71b2d0556190fd6376a42e8574aeee4"),
            Map.entry("PaymentOrder", "9036c170cc0913be636c54935726e06cab4b34e31870407d7b3bc09aa45a19c3"),
            Map.entry("RemittanceAdvice", "259e7f0cb8fd4de7543ac8a7d3ae93f5d585a349c3d34ecbca4f3fef2b2fc378"),
            Map.entry("DossierIndex", "ae008a30999b7ec78bf66ca91f38480e0a8843dad44c2d3b4a4fd79c3ee3a7e4"),
            Map.entry("AuditReport", "aa49e39dbf746382650b44a89a6637bff90ef9f04037d90b93913fe3747ceb66"),
            Map.entry("ExchangeReport", "645a30b2aa61a2998c4763043b5fd7f6572c965990e215fcfea24ef6101f922d"));

    private static final Map<String, String> EMPTY = Map.ofEntries(
            Map.entry("Receipt", "f28c015c81f1658400e5ddb575d2455c80931063b0f823d0d2bbf250d16a428b"),
            Map.entry("Invitation", "8a01d2c1b2be9f831c148d98b93b8a77c15301249771fe4cb569b958f315042c"),
            Map.entry("DecisionLetter", "9f111c2afa916a5c9731582ce0ed919de85bcffe395d040c21818c459ef8fe22"),
            Map.entry("Badge", "4bb794dcfe8e7f372271e414bc49017936dc7cc22471947af008bc86888c62d9"),
            Map.entry("AttendanceSheet", "85a3264a0388669cd0b1d0974c3f01e204eddd60e8920057e0a10dad03c37554"),
            Map.entry("Certificate", "3136425d30002afbe7deb8a0b624ac28b23dd0ded54c1393024eb60a649e0831"),
            Map.entry("ClaimForm", "9a847d2de8fadf63b277a5c454602ddb56c44df3bab9c3c68d47e37ca2f8f3ac"),
            Map.entry("PaymentOrder", "1cc3f23b787de56eeb9d433950a9598624c49f3a91560066c303e08563c73173"),
            Map.entry("AuditReport", "2956b1e40964495c40310fb2cdfbf799e57e63e90c2c4a14882c42e33e18a6bb"),
            Map.entry("ExchangeReport", "508818824cfc121752881de1afbf15dad6a7c41d3fae10fce0c4c26b4067e5c8"));

    @Test
    void knowsThePapersThatAreOut() {
        assertThat(facts(SamplePapers.all())).isEqualTo(FULL);
        assertThat(facts(SamplePapers.empty())).isEqualTo(EMPTY);
    }

    @Test
    void knowsTheWorkbookThatIsOut() {
        ReportLine line = new ReportLine("VAL22-0001", "Rail.S", "DE", "Reimbursed", 6, new BigDecimal("450.00"));

        assertThat(List.of(line))
                .hasToString("[ReportLine[reference=VAL22-0001, organisation=Rail.S, country=DE, status=Reimbursed,"
                        + " halfDays=6, paid=450.00]]");
    }

    /** Mails that wait for their papers keep the keys as JSON. */
    @Test
    void readsTheKeysThatMailsInTheOutboxWaitFor() throws JsonProcessingException {
        String stored = "[{\"subject\":\"VAL22-0007\",\"kind\":\"CLAIM_FORM\",\"occasion\":\"1653040800000\"}]";
        ObjectMapper json = new ObjectMapper();

        DocumentKey[] keys = json.readValue(stored, DocumentKey[].class);

        assertThat(keys)
                .containsExactly(new DocumentKey("VAL22-0007", new DocumentKind("CLAIM_FORM"), "1653040800000"));
        assertThat(json.writeValueAsString(keys)).isEqualTo(stored);
    }

    private static Map<String, String> facts(List<Paper> papers) {
        return papers.stream()
                .collect(Collectors.toMap(paper -> paper.getClass().getSimpleName(), PaperFacts::of));
    }
}
