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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;

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

    @Inject
    S3Client s3;

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

    /** A server that has all of the content may answer and end the connection: a checksum that comes after it would fail what is stored. */
    @Test
    void whatIsStoredIsSentAsItIs() {
        List<SdkHttpRequest> sent = new ArrayList<>();
        ExecutionInterceptor noting = new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                sent.add(context.httpRequest());
            }
        };
        s3.putObject(
                request -> request.bucket(S3Proxy.BUCKET)
                        .key("attachments/plain")
                        .overrideConfiguration(settings -> settings.addPlugin(client -> client.overrideConfiguration(
                                client.overrideConfiguration().copy(copy -> copy.addExecutionInterceptor(noting))))),
                RequestBody.fromString("content"));
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.firstMatchingHeader("Content-Length")).hasValue("7");
            assertThat(request.headers()).doesNotContainKeys("x-amz-decoded-content-length", "x-amz-trailer");
        });
        s3.deleteObject(request -> request.bucket(S3Proxy.BUCKET).key("attachments/plain"));
    }
}
