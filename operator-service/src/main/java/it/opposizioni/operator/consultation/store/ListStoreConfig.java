package it.opposizioni.operator.consultation.store;

import io.smallrye.config.ConfigMapping;
import it.opposizioni.kit.store.FileStoreConfig;

/** Where lists and results are stored. */
@ConfigMapping(prefix = "opposizioni.list-store")
interface ListStoreConfig extends FileStoreConfig {}
