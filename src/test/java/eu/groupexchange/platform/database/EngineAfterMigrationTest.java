package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.core.io.support.SpringFactoriesLoader;

class EngineAfterMigrationTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void findsTheEngineBehindItsFactory() {
        beans.registerBeanDefinition("engine", new RootBeanDefinition(ProcessEngineFactoryBean.class));
        beans.registerBeanDefinition("other", new RootBeanDefinition(Object.class));

        assertThat(new EngineAfterMigration().detect(beans)).containsExactly("engine");
    }

    @Test
    void isHeardBySpring() {
        assertThat(SpringFactoriesLoader.loadFactories(
                        DependsOnDatabaseInitializationDetector.class,
                        CamundaBpmAutoConfiguration.class.getClassLoader()))
                .hasAtLeastOneElementOfType(EngineAfterMigration.class);
    }
}
