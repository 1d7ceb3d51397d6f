package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The memory and the volumes that deploy/docs/capacity.md counts with are what the manifests of production ask for. */
class CapacityTest {

    private static final String PRODUCTION = "overlays/production";

    private final Properties counted = new Properties();

    CapacityTest() throws IOException {
        counted.load(new StringReader(Manifests.read(Manifests.REPOSITORY.resolve("deploy/docs/capacity.properties"))));
    }

    @Test
    void eachServiceAsksForWhatIsCounted() {
        assertThat(Manifests.of(PRODUCTION, "Deployment")).hasSize(4).allSatisfy(deployment -> {
            int asked = deployment
                    .parts("spec", "template", "spec", "containers")
                    .mapToInt(container -> megabytes(container, "resources", "requests", "memory"))
                    .sum();
            if (deployment.name().equals("operator-service")) {
                assertThat(asked).as("the image comes on top").isGreaterThan(counted(deployment.name()));
            } else {
                assertThat(asked).isEqualTo(counted(deployment.name()));
            }
        });
    }

    @Test
    void soDoesTheDatabase() {
        Resource cluster = Manifests.of(PRODUCTION, "Cluster").findFirst().orElseThrow();
        assertThat(megabytes(cluster, "spec", "resources", "requests", "memory"))
                .isEqualTo(counted("postgresql"));
        assertThat(cluster.text("spec", "instances")).isEqualTo("3");
    }

    @Test
    void theVolumesAreThoseThatAreCounted() {
        Resource broker =
                Manifests.of(PRODUCTION, "ActiveMQArtemis").findFirst().orElseThrow();
        Resource cluster = Manifests.of(PRODUCTION, "Cluster").findFirst().orElseThrow();
        Resource index = Manifests.of(PRODUCTION, "Deployment")
                .flatMap(deployment -> deployment.parts("spec", "template", "spec", "volumes"))
                .filter(volume -> volume.text("name").equals("index"))
                .findFirst()
                .orElseThrow();
        assertThat(megabytes(broker, "spec", "deploymentPlan", "storage", "size"))
                .isEqualTo(volume("broker"));
        assertThat(megabytes(cluster, "spec", "storage", "size")).isEqualTo(volume("postgresql"));
        assertThat(megabytes(index, "emptyDir", "sizeLimit")).isEqualTo(volume("index"));
    }

    private int counted(String part) {
        return figure("memory." + part);
    }

    private int volume(String part) {
        return figure("disk." + part);
    }

    private int figure(String name) {
        return Integer.parseInt(counted.getProperty(name));
    }

    private static int megabytes(Resource resource, String... path) {
        String text = resource.text(path);
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return text.endsWith("Gi") ? 1024 * number : number;
    }
}
