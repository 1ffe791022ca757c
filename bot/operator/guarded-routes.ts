import type { WebRequest, WebResponse, WebRoute } from "../platforms/web/web-server.ts";
import { isTokenOf, type Operator, type OperatorDoor } from "./operator-session.ts";
import { renderSignInPage } from "./render-page.ts";

/** Where the operator's pages begin. */
export const HOME = "/duyet";

/** A page for who is signed in. */
type ShowPage = (request: WebRequest, operator: Operator) => WebResponse;
/** A form of who is signed in. */
type TakeForm = (form: URLSearchParams, request: WebRequest, operator: Operator) => WebResponse;

/** A file that who is signed in has sent; `null` where none was chosen. */
type TakeUpload = (file: UploadedFile | null, request: WebRequest, operator: Operator) => WebResponse;

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Pages and forms of who is signed in alone. */
export type GuardedRoutes = {
  page(path: string, show: ShowPage): WebRoute;
  form(path: string, take: TakeForm): WebRoute;
  /** A form with a file in it. */
  upload(path: string, maxBytes: number, take: TakeUpload): WebRoute;
};

/** Everybody else is shown the form that signs in; a form must carry the token that its page gave it. */
export function createGuardedRoutes(door: OperatorDoor): GuardedRoutes {
  const signedIn = (show: ShowPage) => (request: WebRequest) => {
    const operator = door.find(request.headers.cookie);
    if (operator !== null) return show(request, operator);
    return html(request.path === HOME ? 200 : 403, renderSignInPage(null));
  };
  return {
    page: (path, show) => ({ method: "GET", path, handle: signedIn(show) }),
    form: (path, take) =>
      openForm(
        path,
        signedIn((request, operator) => {
          const form = new URLSearchParams(request.body);
          return isTokenOf(operator, form.get("token") ?? "") ? take(form, request, operator) : { status: 403 };
        }),
      ),
    upload: (path, maxBodyBytes, take) => ({
      method: "POST",
      path,
      maxBodyBytes,
      // nothing of a file is read for who is not signed in
      accepts: (headers) => refuseOtherSites(headers) ?? (door.find(headers.cookie) === null ? { status: 403 } : null),
      async handle(request) {
        const operator = door.find(request.headers.cookie);
        const form = await readUpload(request);
        if (operator === null || form === null || !isTokenOf(operator, form.token)) return { status: 403 };
        return take(form.file, request, operator);
      },
    }),
  };
}

type Upload = { readonly token: string; readonly file: UploadedFile | null };

/** `null` for what is no form with files. */
async function readUpload({ headers, bytes }: WebRequest): Promise<Upload | null> {
  try {
    const type = { "content-type": headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(bytes), { headers: type }).formData();
    const [token, file] = [form.get("token"), form.get("file")];
    const isFile = file !== null && typeof file !== "string" && file.size > 0;
    return {
      token: typeof token === "string" ? token : "",
      file: isFile ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
    };
  } catch {
    return null;
  }
}

/** A form of our own page that anybody may send. */
export function openForm(path: string, handle: WebRoute["handle"]): WebRoute {
  return { method: "POST", path, accepts: refuseStrangers, handle };
}

/** A form of our own page alone: another site's carries its own origin. */
function refuseStrangers(headers: WebRequest["headers"]): WebResponse | null {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")) return { status: 415 };
  return refuseOtherSites(headers);
}

/** The same for what is no plain form. */
function refuseOtherSites({ origin, host, "sec-fetch-site": site }: WebRequest["headers"]): WebResponse | null {
  if (site !== undefined && site !== "same-origin") return { status: 403 };
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === host ? null : { status: 403 };
}

export function html(status: number, body: string): WebResponse {
  // the origin of a form is only told under this policy
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "same-origin",
  };
  return { status, headers, body };
}

export function seeOther(location: string, cookie: string | null = null): WebResponse {
  return { status: 303, headers: { location, ...(cookie === null ? {} : { "set-cookie": cookie }) } };
}
