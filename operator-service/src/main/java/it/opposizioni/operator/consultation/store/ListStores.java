package it.opposizioni.operator.consultation.store;

import io.quarkus.arc.Unremovable;
import io.smallrye.common.annotation.Identifier;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStores;
import it.opposizioni.kit.store.S3Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names. */
@Singleton
public class ListStores {

    /** Identifies the store of logs of calls, which lies in the other one and apart from its files: nobody takes one for a leftover of the other. */
    public static final String CALL_LOGS = "call-logs";

    private static final String BELOW = "calls";

    /** @param s3 is made only if it is asked for */
    @Produces
    @ApplicationScoped
    FileStore configured(ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        return FileStores.at(config.location(), config, keys, s3::get);
    }

    @Produces
    @ApplicationScoped
    @Identifier(CALL_LOGS)
    FileStore ofCallLogs(ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        return FileStores.at(config.location().replaceAll("/+$", "") + "/" + BELOW, config, keys, s3::get);
    }

    /** Named in {@code application.properties}. */
    @Produces
    @Singleton
    @Named("list-store-account")
    @Unremovable
    AwsCredentialsProvider account(ListStoreConfig config) {
        return new S3Account(config);
    }
}
