import { createBrowserRouter, type RouteObject } from 'react-router'
import { NotFoundPage } from '@/app/pages/NotFoundPage'
import { PageFault } from '@/app/pages/PageFault'
import { Guarded } from '@/app/session/Guarded'
import { LoginPage } from '@/app/session/LoginPage'
import { Member } from '@/app/session/Member'
import { Shell } from '@/app/shell/Shell'
import { routes, type AppRoute } from './routes'

const asRoute = (route: AppRoute): RouteObject => ({
  path: route.path,
  lazy: async () => {
    const Page = (await route.load()).default
    return { element: <Guarded route={route}><Page /></Guarded> }
  },
  errorElement: <PageFault />,
})

export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage />, errorElement: <PageFault /> },
  {
    element: <Member />,
    errorElement: <PageFault />,
    hydrateFallbackElement: <></>,
    children: [
      ...routes.filter((route) => route.isBare).map(asRoute),
      {
        element: <Shell />,
        children: [
          ...routes.filter((route) => !route.isBare).map(asRoute),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
])
