package it.opposizioni.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.testing.s3.S3Proxy;
import it.opposizioni.kit.testing.s3.S3TestServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the settings of a deployment that has several copies. What the store itself does is in the kit's {@code S3FileStoreTest}. */
@QuarkusTest
@TestProfile(AttachmentsInS3Test.InS3.class)
class AttachmentsInS3Test extends RunningService {

    /** The store is another one than that of the other tests. */
    public static class InS3 implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            S3Proxy proxy = S3TestServer.shared().proxy();
            return Map.of(
                    "opposizioni.attachment-store.location", "s3://" + S3Proxy.BUCKET + "/attachments",
                    "opposizioni.attachment-store.access-key", proxy.accessKey(),
                    "opposizioni.attachment-store.secret-key", proxy.secretKey(),
                    "quarkus.s3.endpoint-override", proxy.url());
        }
    }

    @Inject
    AttachmentFiles files;

    @Test
    void whatWasAddedIsInTheBucketUntilItIsRemoved() throws IOException {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String added = Attachments.add(giulia(), id, SampleFiles.pdf());
        assertThat(files.stored()).hasSize(1);
        assertThat(giulia().get("/v1/complaints/{id}/attachments/{added}", id, added)
                        .asByteArray())
                .isEqualTo(SampleFiles.pdf());
        giulia().delete("/v1/complaints/{id}/attachments/{added}", id, added)
                .then()
                .statusCode(204);
        assertThat(files.stored()).isEmpty();
    }
}
