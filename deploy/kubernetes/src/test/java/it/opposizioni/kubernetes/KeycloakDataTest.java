package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keycloak writes its transactions and what it packs for browsers into one folder, and waits 30 s at its start when it cannot. */
class KeycloakDataTest {

    private static final String DATA = "/opt/keycloak/data";

    private static final String USER = "10001";

    @Test
    void theFolderOfTheImageIsThatOfItsUser() {
        assertThat(Manifests.read(Manifests.HERE.resolve("images/keycloak/Containerfile")))
                .contains("install -d -o %s -g %s %s\"]".formatted(USER, USER, DATA))
                .contains("\nUSER %s:%s\n".formatted(USER, USER));
    }

    /** Its operator mounts nothing there: the folder is the image's. */
    @Test
    void productionWritesIntoTheFolderOfTheImage() {
        Resource pod = Manifests.of("overlays/production", "Keycloak")
                .findFirst()
                .orElseThrow()
                .part("spec", "unsupported", "podTemplate", "spec");
        assertThat(pod.text("securityContext", "runAsUser")).isEqualTo(USER);
        assertThat(pod.parts("containers"))
                .singleElement()
                .satisfies(container -> assertThat(container.text("securityContext", "readOnlyRootFilesystem"))
                        .isNotEqualTo("true"));
    }

    @Test
    void theDemoMountsAFolderThere() {
        Resource pod = Manifests.of("overlays/demo", "StatefulSet")
                .filter(set -> set.name().equals("keycloak"))
                .findFirst()
                .orElseThrow()
                .part("spec", "template", "spec");
        assertThat(pod.text("securityContext", "fsGroup")).isEqualTo(USER);
        assertThat(pod.parts("containers")
                        .flatMap(container -> container.parts("volumeMounts"))
                        .filter(mount -> mount.text("mountPath").equals(DATA)))
                .singleElement()
                .satisfies(mount -> assertThat(pod.parts("volumes")
                                .filter(volume -> volume.text("name").equals(mount.text("name"))))
                        .singleElement()
                        .matches(volume -> volume.has("emptyDir")));
    }
}
