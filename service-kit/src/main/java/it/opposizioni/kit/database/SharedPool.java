package it.opposizioni.kit.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Puts {@link RequestShare} before the pool for all users of a connection: Agroal itself tells of an acquisition only when it is done. */
@Singleton
class SharedPool {

    @Produces
    @Singleton
    @Unremovable
    @Alternative
    @Priority(1)
    AgroalDataSource pool(BeanManager beans, RequestShare share) {
        AgroalDataSource pool = ofQuarkus(beans);
        var limits = pool.getConfiguration().connectionPoolConfiguration();
        share.divide(limits.maxSize(), limits.acquisitionTimeout());
        return (AgroalDataSource) Proxy.newProxyInstance(
                SharedPool.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (_, method, values) -> {
                    if (method.getName().equals("getConnection") && values == null) {
                        return share.connection(pool);
                    }
                    try {
                        return method.invoke(pool, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static AgroalDataSource ofQuarkus(BeanManager beans) {
        Bean<?> pool = beans.getBeans(AgroalDataSource.class, Default.Literal.INSTANCE).stream()
                .filter(bean -> !bean.isAlternative())
                .findFirst()
                .orElseThrow();
        return (AgroalDataSource) beans.getReference(pool, AgroalDataSource.class, beans.createCreationalContext(pool));
    }
}
