package eu.groupexchange.platform.webapps.history;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Everything of the plugin under {@code /camunda/api/cockpit/plugin/history}: its files under {@code static}, for anybody who
 * is signed in, and the answers of {@link HistoryResource}, which asks for rights itself.
 */
@Path("plugin/" + HistoryPlugin.ID)
public class HistoryRootResource extends AbstractCockpitPluginRootResource {

    @Context
    private ServletContext application;

    public HistoryRootResource() {
        super(HistoryPlugin.ID);
    }

    @Path("{engine}")
    public HistoryResource answers(@PathParam("engine") String engine) {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(application);
        if (!context.getBean(ProcessEngine.class).getName().equals(engine)) {
            throw new NotFoundException();
        }
        return context.getBean(HistoryResource.class);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return PluginFiles.names();
    }

    /** A new version of the application brings new scripts: a browser asks whether its copy still is the one. */
    @Override
    public Response getAsset(String file) {
        return Response.fromResponse(super.getAsset(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @Override
    protected InputStream getPluginAssetAsStream(AppPlugin plugin, String file) {
        return file.equals(PluginFiles.VIEWER) ? PluginFiles.viewer() : super.getPluginAssetAsStream(plugin, file);
    }
}
