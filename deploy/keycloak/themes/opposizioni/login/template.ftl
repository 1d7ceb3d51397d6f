<#-- The frame of every sign-in page: the portal's bar, the way back to it, the other language, what has just happened. Works without script. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local home = ((client.baseUrl)!properties.portalUrl!"")?replace("/(it|en)/$", "/" + lang + "/", "r")>
<#local ownNames = {"it": "Italiano", "en": "English"}>
<#local failed = (message?has_content && message.type == "error")>
<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title><#if failed>${msg("errorPrefix")} </#if><#nested "header"> – ${msg("service")}</title>
<#list (properties.styles!"")?split(" ") as style>
<link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#if properties.font?has_content>
<link rel="preload" href="${url.resourcesPath}/${properties.font}" as="font" type="font/woff2" crossorigin>
</#if>
<link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
<#if scripts??>
<#list scripts as script>
<script src="${script}"></script>
</#list>
</#if>
<#-- a person who has signed in in another window goes on here as well -->
<script type="module">
<#outputformat "JavaScript">
import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
</#outputformat>
</script>
<#if authenticationSession??>
<script type="module">
<#outputformat "JavaScript">
import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
checkAuthSession(${authenticationSession.authSessionIdHash?c});
</#outputformat>
</script>
</#if>
</head>
<body data-page-id="login-${pageId}">
<nav class="skiplinks" aria-label="${msg("skipLinks")}"><a href="#content">${msg("skipToContent")}</a></nav>
<header>
<div class="masthead">
<div class="container">
<#if home?has_content>
<a class="brand" href="${home}"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="48" height="48"><strong>${msg("service")}</strong></a>
<#else>
<span class="brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="48" height="48"><strong>${msg("service")}</strong></span>
</#if>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<#list locale.supported as other><#if other.languageTag != lang>
<a class="sign-in" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${ownNames[other.languageTag]!other.label}</a>
</#if></#list>
</#if>
</div>
</div>
</header>
<main id="content" tabindex="-1">
<div class="container">
<#if home?has_content>
<nav class="trail" aria-label="${msg("breadcrumb")}"><ol>
<li><a href="${home}">${msg("home")}</a></li>
<li aria-current="page"><#nested "header"></li>
</ol></nav>
</#if>
<div class="measure" id="kc-content">
<#if displayMessage && failed>
<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-title">
<h2 id="error-title">${msg("errorHeading")}</h2>
<p>${kcSanitize(message.summary)?no_esc}</p>
</div>
</#if>
<h1 id="kc-page-title"><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#nested "show-username">
<p>${msg("signingInAs")} <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>. <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("anotherAccount")}</a></p>
</#if>
<#-- an action that the person began needs no warning that it must be done -->
<#if displayMessage && message?has_content && !failed && (message.type != "warning" || !isAppInitiatedAction??)>
<div class="notice <#if message.type == "success">ok<#elseif message.type == "warning">wait</#if>" role="status"><p>${kcSanitize(message.summary)?no_esc}</p></div>
</#if>
<#nested "socialProviders">
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
<button class="as-link" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#if displayInfo>
<div id="kc-info">
<#nested "info">
</div>
</#if>
</div>
<#if home?has_content>
<p class="help-line"><a href="${home}">${msg("backToPortal")}</a></p>
</#if>
</div>
</main>
</body>
</html>
</#macro>
