package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names: a directory is for one machine, S3 for any number of copies. */
@Singleton
class ListStores {

    /** @param s3 is made only if it is asked for */
    @Produces
    @ApplicationScoped
    ListStore configured(ListStoreConfig config, PersonalData keys, Instance<S3Client> s3) {
        String location = config.location();
        return S3Location.isOne(location)
                ? new S3ListStore(new S3Bucket(s3.get(), S3Location.of(location)), keys, config.partBytes())
                : new DirectoryListStore(Path.of(location), keys);
    }
}
