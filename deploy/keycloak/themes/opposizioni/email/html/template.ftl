<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;padding:24px;font-family:'Titillium Web',Arial,sans-serif;font-size:17px;line-height:1.5;color:#17324d;background:#ffffff">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 16px;font-weight:bold;color:#003d7a">${msg("service")}</p>
<#nested>
<hr style="border:0;border-top:1px solid #c5c7c9">
<p style="font-size:15px;color:#455b71">${msg("warning")}</p>
<p style="font-size:15px;color:#455b71">${msg("howToCheck")}</p>
</div>
</body>
</html>
</#macro>
