package eu.groupexchange.portal.link;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {

    private final VisitorSession visitors;

    PortalWeb(VisitorSession visitors) {
        this.visitors = visitors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitors);
    }
}
