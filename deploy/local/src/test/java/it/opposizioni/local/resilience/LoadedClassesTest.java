package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    @Test
    void whatLastsIsToldFromWhatIsOursOrGenerated(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), """
                [0.003s][info][class,load] java.lang.Object source: shared objects file
                [0.900s][info][class,load] io.vertx.core.Vertx source: shared objects file (top)
                [1.001s][info][class,load] io.netty.util.Timer source: file:/srv/quarkus-app/lib/main/io.netty.netty-common-4.jar
                [1.002s][info][class,load] sun.nio.ch.Net source: jrt:/java.base
                [1.003s][info][class,load] it.opposizioni.kit.io.SentStream source: file:/srv/quarkus-app/lib/main/it.opposizioni.service-kit-1.jar
                [1.004s][info][class,load] io.vertx.Gen source: file:/srv/quarkus-app/quarkus/generated-bytecode.jar
                [1.005s][info][class,load] java.lang.invoke.LambdaForm$MH/0x00000000a1 source: __JVM_LookupDefineClass__
                [1.006s][warning][aot] The AOT cache was not used
                """);

        LoadedClasses loaded = LoadedClasses.in(log);

        assertThat(loaded.fromCache()).containsExactly("io.vertx.core.Vertx", "java.lang.Object");
        assertThat(loaded.fromLibraries()).containsExactly("io.netty.util.Timer", "sun.nio.ch.Net");
    }
}
