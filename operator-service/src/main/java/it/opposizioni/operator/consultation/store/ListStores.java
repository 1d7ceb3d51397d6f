package it.opposizioni.operator.consultation.store;

import io.smallrye.common.annotation.Identifier;
import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names: a directory is for one machine, S3 for any number of copies. */
@Singleton
public class ListStores {

    /** Identifies the store of logs of calls, which lies in the other one and apart from its files: nobody takes one for a leftover of the other. */
    public static final String CALL_LOGS = "call-logs";

    private static final String BELOW = "calls";

    /** @param s3 is made only if it is asked for */
    @Produces
    @ApplicationScoped
    ListStore configured(ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        return at(config.location(), config, keys, s3);
    }

    @Produces
    @ApplicationScoped
    @Identifier(CALL_LOGS)
    ListStore ofCallLogs(ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        return at(config.location().replaceAll("/+$", "") + "/" + BELOW, config, keys, s3);
    }

    private static ListStore at(String location, ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        return S3Location.isOne(location)
                ? new S3ListStore(new S3Bucket(s3.get(), S3Location.of(location)), keys, config.partBytes())
                : new DirectoryListStore(Path.of(location), keys);
    }
}
