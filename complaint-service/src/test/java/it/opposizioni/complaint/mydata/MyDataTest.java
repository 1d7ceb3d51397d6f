package it.opposizioni.complaint.mydata;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.attachment.Attachments;
import it.opposizioni.complaint.attachment.SampleFiles;
import org.junit.jupiter.api.Test;

/** Everything that is held about somebody who filed complaints. */
@QuarkusTest
class MyDataTest extends RunningService {

    @Test
    void everythingIsThereAndExplained() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        Filings.file(marco(), Filings.oneCall("112"));
        Attachments.add(giulia(), id, SampleFiles.jpeg());
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        Response answer = giulia().header("Accept-Language", "en").get("/v1/my-data");
        answer.then().statusCode(200);
        assertThat(requireExplained(answer.asString()).get("data").toString()).doesNotContain("garante");
        JsonNode document = requireExplained(answer.asString());
        JsonNode complaints = document.get("data").get("complaints");
        assertThat(complaints).hasSize(1);
        assertThat(complaints.get(0).get("id").asText()).isEqualTo(id);
        assertThat(complaints.get(0).get("text").asText()).isEqualTo(Filings.WORDS);
        assertThat(complaints.get(0).get("timeline")).hasSize(1);
        JsonNode attachments = document.get("data").get("attachments");
        assertThat(attachments).hasSize(1);
        assertThat(attachments.get(0).get("complaint").asText()).isEqualTo(id);
        assertThat(attachments.get(0).get("type").asText()).isEqualTo("JPEG");
        assertThat(attachments.get(0).get("bytes").asInt()).isEqualTo(1_000);
        assertThat(document.get("data").get("accesses")).hasSize(1);
        assertThat(document.get("fields").get("complaints").asText()).isEqualTo("Your complaints");
    }

    @Test
    void whoHasFiledNothingGetsEmptyLists() {
        JsonNode document = requireExplained(marco().get("/v1/my-data").asString());
        assertThat(document.get("data")).allMatch(JsonNode::isEmpty);
    }
}
